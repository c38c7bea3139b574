import "server-only";
import { z } from "zod";
import { enqueue } from "@/db/jobs/write";
import { saveChoice } from "@/db/reminders/write";
import { OFFSETS } from "@/domain/reminders/due";
import { done } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  days: z.array(z.enum(OFFSETS.map(String) as [string, ...string[]])).max(OFFSETS.length),
  byMail: z.boolean(),
  bySms: z.boolean(),
  locale: z.enum(["zh-CN", "en"]),
});

/** When and by what a person wants to be told; none of either ends it at once. What is due today goes out with the day's sweep. */
export const chooseReminders = useCase({
  verb: "reminder.choose",
  may: "reminder.choose",
  input,
  async run({ input, actor, tx }) {
    const days = OFFSETS.filter((offset) => input.days.includes(String(offset)));
    const { byMail, bySms, locale } = input;
    await saveChoice(tx, { personId: actor.person, days, byMail, bySms, locale });
    if (days.length > 0 && (byMail || bySms)) await enqueue(tx, "sweep-reminders", {});
    return done({ on: days.length > 0 && (byMail || bySms) });
  },
  audit: ({ actor }, { on }) => ({
    action: "reminder.chosen",
    stream: `person:${actor.person}`,
    detail: { on },
  }),
});
