import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, readEntry } from "@/domain/attempts/entries";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import { type MilestoneFacts, milestonesOf } from "@/domain/reminders/milestones";
import { nextStepAfter, type Standpoint } from "@/domain/reminders/next-step";
import { addDays } from "@/domain/time/arithmetic";
import { dayOfInstant } from "@/domain/time/instant";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-23");
const LETTER = "0b6d8a34-54a4-4c2e-9f0e-000000000001";
const KEY = "0b6d8a34-54a4-4c2e-9f0e-000000000009";
let count = 0;
function entry(kind: string, detail: object): Entry {
  count += 1;
  const id = `0b6d8a34-54a4-4c2e-9f0e-${String(count).padStart(12, "0")}`;
  return readEntry({ id, kind, detail, corrects: null, recordedAt: "2026-11-23T04:00:00Z" });
}
const sent = (route = "operator-complaint", letter = LETTER) =>
  entry("sent", { letter, kind: route, route, on: "2026-11-20", way: "post" });
const answered = (more: object) =>
  entry("answered", { letter: LETTER, on: "2026-11-21", way: "phone", judgement: "satisfied", ...more });
const facts = (more: Partial<MilestoneFacts>): MilestoneFacts => ({
  entries: [sent()],
  promises: [],
  deadlines: [],
  appealOpensOn: undefined,
  status: "sent",
  ...more,
});

describe("the dates of an attempt", () => {
  test("a promise is asked about on the first morning after its time, never before it", () => {
    const times = fc.record({
      day: fc.integer({ min: 0, max: 60 }),
      minute: fc.integer({ min: 0, max: 1_439 }),
    });
    fc.assert(
      fc.property(times, ({ day, minute }) => {
        const due = new Date(
          Date.parse(`${addDays(TODAY, day)}T00:00:00+08:00`) + minute * 60_000,
        ).toISOString();
        const promise = { key: KEY, dueAt: due, state: "open" as const };
        const [milestone] = milestonesOf(facts({ promises: [promise] }), TODAY);
        if (milestone === undefined) throw new Error("nobody is asked");
        const morning = Date.parse(`${milestone.on}T09:00:00+08:00`);
        expect(morning).toBeGreaterThan(Date.parse(due));
        expect(morning - Date.parse(due)).toBeLessThanOrEqual(86_400_000);
        expect(dayOfInstant(due) <= milestone.on).toBe(true);
      }),
    );
  });

  test("what is kept, broken or has no time is asked about no more", () => {
    const states = ["kept", "broken", "undated"] as const;
    const promises = states.map((state) => ({ key: KEY, dueAt: "2026-11-25T10:00:00+08:00", state }));
    for (const promise of promises) expect(milestonesOf(facts({ promises: [promise] }), TODAY)).toEqual([]);
  });

  test("last days: the person's own on the day, the others' the day after; rolled days count; what is met drops out", () => {
    const deadlines = [
      {
        key: "operator-answer",
        side: "authority",
        lastDay: plainDate("2026-12-05"),
        rolled: plainDate("2026-12-07"),
      },
      { key: "appeal-bar-fees", side: "user", lastDay: plainDate("2027-02-04") },
      { key: "appeal-bar-fees-by-charge", side: "user", lastDay: plainDate("2027-03-04") },
      { key: "limitation", side: "user", lastDay: plainDate("2029-11-23") },
      {
        key: "market-acceptance-0",
        side: "authority",
        lastDay: plainDate("2026-12-01"),
        metBy: "/history/0",
      },
    ] as const;
    const dates = milestonesOf(facts({ deadlines, appealOpensOn: plainDate("2026-12-06") }), TODAY);
    expect(dates).toEqual([
      { key: "appeal-opens", code: "appeal-opens", on: "2026-12-06" },
      { key: "operator-answer", code: "answer-over", on: "2026-12-08" },
      { key: "appeal-bar-fees", code: "act-by", on: "2027-02-04" },
    ]);
    expect(milestonesOf(facts({ deadlines, entries: [] }), TODAY)).toEqual([]);
  });

  test("解决了吗 comes again after the bill, also of a closed attempt; a withdrawn one is left alone", () => {
    const good = facts({ entries: [sent(), answered({})] });
    expect(milestonesOf(good, TODAY)).toEqual([{ key: "bill", code: "still-solved", on: "2026-12-22" }]);
    const named = entry("checked", { solved: "yes", on: "2026-11-22", nextBillOn: "2026-12-01" });
    const closed = { entries: [sent(), answered({}), named], status: "resolved" };
    expect(milestonesOf(facts(closed), TODAY)).toEqual([
      { key: "bill", code: "still-solved", on: "2026-12-02" },
    ]);
    expect(milestonesOf(facts({ ...closed, status: "withdrawn" }), TODAY)).toEqual([]);
  });

  test("an extension that they asked for is over on the day after it", () => {
    const entries = [sent(), answered({ judgement: "partial", extendedTo: "2026-12-01" })];
    expect(milestonesOf(facts({ entries }), TODAY)).toMatchObject([
      { code: "extension-over", on: "2026-12-02" },
    ]);
  });
});

describe("the next step", () => {
  const at = (more: Partial<Standpoint>): Standpoint => ({
    status: "sent",
    entries: [sent()],
    promises: [],
    letters: [{ id: LETTER, kind: "operator-complaint", status: "sent" }],
    appeal: "opens-on",
    lastDay: plainDate("2026-12-05"),
    ...more,
  });
  const due = { key: KEY, state: "due" } as PromiseOnRecord;
  const broken = { key: KEY, state: "broken", dueAt: "2026-11-22T10:00:00+08:00" } as PromiseOnRecord;
  const before = { ...broken, dueAt: "2026-09-12T10:00:00+08:00" };
  const bad = answered({ judgement: "unsatisfied", problems: ["only-spoken"] });
  const twice = [sent(), sent("operator-complaint", KEY)];

  test.each<[string, Partial<Standpoint>, string | undefined]>([
    ["nothing is made", { letters: [], entries: [] }, undefined],
    ["made and not sent", { entries: [], letters: [{ id: LETTER, kind: "x", status: "draft" }] }, "send"],
    ["sent", {}, "wait"],
    ["a promise is due", { promises: [due] }, "ask-promise"],
    ["it was broken", { promises: [broken] }, "write-again"],
    ["it was broken before the letter, which could say so", { promises: [before] }, "wait"],
    ["a bad answer", { entries: [sent(), bad], appeal: "open" }, "write-again"],
    ["two letters and the appeal is open", { entries: twice, promises: [broken], appeal: "open" }, "appeal"],
    [
      "no operator to appeal against",
      { entries: twice, promises: [broken], appeal: "not-applicable" },
      "other-route",
    ],
    ["the last day passed", { lastDay: plainDate("2026-11-22"), appeal: "open" }, "appeal"],
    ["it satisfies", { entries: [sent(), answered({})] }, "ask-solved"],
    ["an authority has it", { entries: [sent("miit-appeal")] }, "wait"],
    ["solved", { status: "resolved" }, "closed"],
  ])("%s", (_, more, kind) => {
    expect(nextStepAfter(at(more), TODAY)?.kind).toBe(kind);
  });
});
