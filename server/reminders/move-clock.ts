import "server-only";
import { z } from "zod";
import { enqueue } from "@/db/jobs/write";
import { parseTypedDate } from "@/domain/time/typed-date";
import { clockShift, setClockShift } from "@/server/clock";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";
import { isDemo } from "@/server/web/demo-mode";

const DAY = 86_400_000;

const input = z.strictObject({
  by: z.enum(["day", "hours", "date", "reset"]),
  on: z.string().max(100).default(""),
});

/**
 * Puts the demo's clock forward: by a day, by 48 hours, or to noon of a day from today on; never behind the real time
 * except back to it. What becomes due by that is swept at once. Refuses `clock.not-here` outside of the demo.
 */
export const moveClock = useCase({
  verb: "clock.move",
  may: "clock.move",
  input,
  async run({ input, tx, now }) {
    if (!isDemo()) return refuse("clock.not-here");
    const shift = shiftOf(input, Date.parse(now));
    if (shift === undefined) return invalid({ on: "date-in-future" });
    setClockShift(shift);
    await enqueue(tx, "sweep-reminders", {});
    return done({ shift });
  },
  audit: () => undefined,
});

function shiftOf({ by, on }: z.infer<typeof input>, real: number): number | undefined {
  if (by === "reset") return 0;
  if (by === "day") return clockShift() + DAY;
  if (by === "hours") return clockShift() + 2 * DAY;
  const typed = parseTypedDate(on);
  if (!typed.ok) return undefined;
  const noon = Date.parse(`${typed.value}T12:00:00+08:00`);
  // Noon of today may be over: then it is now.
  return noon + DAY / 2 < real ? undefined : Math.max(0, noon - real);
}
