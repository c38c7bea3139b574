import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_DAYS,
  digestOf,
  isQuiet,
  isTurn,
  minuteOfDay,
  OFFSETS,
  type Pending,
  slotOf,
  type Told,
} from "@/domain/reminders/due";
import { MILESTONES, type MilestoneCode } from "@/domain/reminders/milestones";
import { addDays, daysBetween } from "@/domain/time/arithmetic";
import { dayOfInstant } from "@/domain/time/instant";
import { plainDate } from "@/domain/time/plain-date";

const START = plainDate("2026-02-20");
const all = Object.keys(MILESTONES) as MilestoneCode[];
const codes = all.filter((code) => MILESTONES[code] !== "news");
const news = all.filter((code) => MILESTONES[code] === "news");
const aPending = fc
  .record({
    key: fc.integer({ min: 1, max: 6 }),
    code: fc.constantFrom(...codes),
    in: fc.integer({ min: 0, max: 40 }),
  })
  .map(
    ({ key, code, in: days }): Pending => ({ attempt: "a", key: `k${key}`, code, on: addDays(START, days) }),
  );
const pendings = fc.uniqueArray(aPending, { maxLength: 6, selector: ({ key }) => key });
const chosen = fc.uniqueArray(fc.constantFrom(...OFFSETS), { maxLength: 4 });

/** Sixty days of one person, some of them without a worker; what was told is remembered. */
function sixtyDays(pending: readonly Pending[], days: readonly number[], standstill: ReadonlySet<number>) {
  const told: (Told & { day: string; code: MilestoneCode })[] = [];
  for (let n = 0; n < 60; n += 1) {
    if (standstill.has(n)) continue;
    const today = addDays(START, n);
    for (const item of digestOf(pending, { days }, told, today)) told.push({ ...item, day: today });
  }
  return told;
}

describe("what is due", () => {
  test("is never early, never asked before its day, and never told twice", () => {
    fc.assert(
      fc.property(pendings, chosen, fc.uniqueArray(fc.integer({ min: 0, max: 59 })), (pending, days, off) => {
        const told = sixtyDays(pending, days, new Set(off));
        for (const { day, on, offset, code } of told) {
          expect(days).toContain(offset);
          expect(day >= addDays(on, offset)).toBe(true);
          expect(daysBetween(addDays(on, offset), plainDate(day))).toBeLessThanOrEqual(2);
          if (MILESTONES[code] === "asks") expect(day >= on).toBe(true);
        }
        expect(new Set(told.map(({ key, on, offset }) => `${key} ${on} ${offset}`)).size).toBe(told.length);
      }),
    );
  });

  test("is told on every chosen day when the worker runs every day", () => {
    fc.assert(
      fc.property(aPending, chosen, (one, days) => {
        const expected = days
          .filter((offset) => MILESTONES[one.code] === "acts" || offset >= 0)
          .map((offset) => addDays(one.on, offset))
          // What lay before the first day is made up for within two days, the latest of it once.
          .filter((day) => day >= START);
        const days60 = new Set(sixtyDays([one], days, new Set()).map(({ day }) => day));
        for (const day of expected) expect(days60.has(day)).toBe(true);
      }),
    );
  });

  test("comes in the order of the days; after a standstill only the latest word on each", () => {
    const pending: Pending[] = [
      { attempt: "a", key: "late", code: "act-by", on: addDays(START, 2) },
      { attempt: "a", key: "soon", code: "answer-over", on: START },
    ];
    const digest = digestOf(pending, { days: DEFAULT_DAYS }, [], addDays(START, 1));
    expect(digest.map(({ key, offset }) => `${key} ${offset}`)).toEqual(["soon 1", "late -2"]);
  });

  test("a milestone that moved is told anew", () => {
    const told = [{ attempt: "a", key: "bill", on: START, offset: 1 }];
    const moved: Pending = { attempt: "a", key: "bill", code: "still-solved", on: addDays(START, 3) };
    expect(digestOf([moved], { days: [0] }, told, addDays(START, 3))).toHaveLength(1);
  });
});

describe("news of an association's decision", () => {
  const aDecision = fc
    .record({ code: fc.constantFrom(...news), in: fc.integer({ min: 0, max: 40 }) })
    .map(({ code, in: days }): Pending => ({ attempt: "a", key: code, code, on: addDays(START, days) }));

  test("is told once, on its day or within two days after a standstill, whichever days were chosen", () => {
    fc.assert(
      fc.property(
        aDecision,
        chosen,
        fc.uniqueArray(fc.integer({ min: 0, max: 59 })),
        (decision, days, off) => {
          const standstill = new Set(off);
          const told = sixtyDays([decision], days, standstill).map(({ day }) => day);
          const first = [0, 1, 2]
            .map((later) => addDays(decision.on, later))
            .find((day) => !standstill.has(daysBetween(START, day)));
          expect(told).toEqual(days.length === 0 || first === undefined ? [] : [first]);
        },
      ),
    );
  });
});

describe("the hours", () => {
  test("nothing leaves between 21 and 9 o'clock in Beijing, on any day of any year (no summer time)", () => {
    const anInstant = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anInstant, fc.uuid(), (date, person) => {
        const now = date.toISOString();
        const wall = new Intl.DateTimeFormat("en-GB", {
          timeZone: "Asia/Shanghai",
          hour: "2-digit",
          minute: "2-digit",
          hourCycle: "h23",
        }).format(date);
        const [hour, minute] = wall.split(":").map(Number) as [number, number];
        expect(minuteOfDay(now)).toBe(hour * 60 + minute);
        expect(isQuiet(now)).toBe(hour < 9 || hour >= 21);
        expect(isTurn(person, now)).toBe(
          hour >= 9 && hour < 21 && hour * 60 + minute >= 540 + slotOf(person),
        );
      }),
    );
  });

  test("02:30 at night is quiet, and everybody's turn comes by noon (H-10)", () => {
    expect(isQuiet("2026-12-08T18:30:00Z")).toBe(true);
    fc.assert(fc.property(fc.uuid(), (person) => isTurn(person, "2026-12-09T04:00:00Z")));
  });

  test("three thousand people are spread over three hours", () => {
    const slots = new Map<number, number>();
    for (let n = 0; n < 3_000; n += 1) {
      const slot = slotOf(`0b6d8a34-54a4-4c2e-9f0e-${String(n * 7_919).padStart(12, "0")}`);
      slots.set(slot, (slots.get(slot) ?? 0) + 1);
    }
    expect(Math.max(...slots.keys())).toBeLessThan(180);
    expect(Math.max(...slots.values())).toBeLessThan(60);
  });

  test("the day of a digest is the day in Beijing", () => {
    expect(dayOfInstant("2026-12-08T16:30:00Z")).toBe("2026-12-09");
  });
});
