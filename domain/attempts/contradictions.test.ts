import fc from "fast-check";
import { expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { contradictions } from "@/domain/attempts/contradictions";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { videoMembership } from "@/fixtures/stories/video-membership";

const TODAY = plainDate("2026-11-23");
const student = studentPhonePlan(plainDate("2026-09-01")).facts;

function found(change: object): readonly string[] {
  const facts: AttemptFacts = attemptFactsSchema.parse({ ...student, ...change });
  return contradictions(facts, TODAY).map(({ code, pointers }) => `${code} ${pointers.join(" ")}`);
}

const plan = (rest: object) => ({ currentPlan: { ...student.currentPlan, ...rest } });
const event = (rest: object) => ({
  events: [{ when: "2026-09-03", channel: "app", kind: "request", ...rest }],
});

it("finds nothing in the student's story", () => {
  expect(contradictions(student, TODAY)).toEqual([]);
});

it("finds nothing in the video member's story, whatever day it begins, and the schema takes it as it is", () => {
  const days = fc.integer({ min: 0, max: 4 * 365 }).map((count) => addDays(plainDate("2024-01-01"), count));
  fc.assert(
    fc.property(days, (anchor) => {
      const { facts, invented } = videoMembership(anchor);
      expect(attemptFactsSchema.parse(facts)).toEqual(facts);
      expect(contradictions(facts, addDays(anchor, 84))).toEqual([]);
      for (const pointer of invented) expect(valueAt(facts, pointer), pointer).toBeDefined();
    }),
  );
});

it("names a request before the contract, and not one on its first day", () => {
  expect(found({ ...plan({ startedOn: "2026-09-04" }), ...event({}) })).toEqual([
    "event.before-contract /events/0/when /currentPlan/startedOn",
  ]);
  expect(found({ ...plan({ startedOn: "2026-09-03" }), ...event({}) })).toEqual([]);
  expect(
    found({
      ...plan({ startedOn: "2026-09-04" }),
      ...event({ when: { from: "2026-09-01", to: "2026-09-05" } }),
    }),
  ).toEqual([]);
});

it("names a contract that is still to begin or ends before it began", () => {
  expect(found({ ...plan({ startedOn: "2026-11-24" }), events: [] })).toEqual([
    "contract.starts-in-future /currentPlan/startedOn",
  ]);
  expect(found(plan({ startedOn: "2026-01-01", contractEndsOn: "2025-12-31" }))).toEqual([
    "contract.ends-before-start /currentPlan/contractEndsOn /currentPlan/startedOn",
  ]);
  expect(found(plan({ paidFrom: "2026-02-01", paidTo: "2026-01-31" }))).toEqual([
    "paid-period.reversed /currentPlan/paidTo /currentPlan/paidFrom",
  ]);
});

it("names an event that is still to come or cannot be dated", () => {
  expect(found(event({ when: "2026-11-24" }))).toEqual(["event.in-future /events/0/when"]);
  expect(found(event({ when: "2026-11-23T23:59:00+08:00" }))).toEqual([]);
  expect(found(event({ when: "2026-11-23T16:00:00Z" }))).toEqual(["event.in-future /events/0/when"]);
  expect(
    attemptFactsSchema.safeParse({ ...student, ...event({ when: "9999-01-01T00:00:00Z" }) }).success,
  ).toBe(false);
  const late = {
    ...student,
    events: [{ ...student.events[0], when: "9999-01-01T00:00:00Z" }],
  } as AttemptFacts;
  expect(contradictions(late, TODAY)).toEqual([
    { code: "event.date-unreadable", pointers: ["/events/0/when"] },
  ]);
});

it("asks whether a dearer target is a downgrade, comparing over a year", () => {
  const target = (priceFen: number, period: string) => ({
    targetPlan: { name: "别的套餐", priceFen, period },
  });
  const dearer = ["target.dearer-than-current /targetPlan/priceFen /currentPlan/priceFen"];
  expect(found(target(6_000, "month"))).toEqual(dearer);
  expect(found(target(70_801, "year"))).toEqual(dearer);
  expect(found(target(70_800, "year"))).toEqual([]);
  expect(found(target(5_900, "month"))).toEqual([]);
  expect(found({ targetPlan: { name: "59元套餐", priceFen: 5_900 } })).toEqual([
    "target.same-as-current /targetPlan/priceFen /currentPlan/priceFen",
  ]);
  expect(found({ targetPlan: { cancel: true } })).toEqual([]);
});

it("names a promise that fell due before it was made", () => {
  const promise = (when: string, dueAt: string) => event({ when, promise: { text: "48小时内回电", dueAt } });
  const due = ["promise.due-before-made /events/0/promise/dueAt /events/0/when"];
  expect(found(promise("2026-09-03", "2026-09-02T10:00:00+08:00"))).toEqual(due);
  expect(found(promise("2026-09-03T10:00:00+08:00", "2026-09-03T09:59:00+08:00"))).toEqual(due);
  expect(found(promise("2026-09-03", "2026-09-03T09:00:00+08:00"))).toEqual([]);
  expect(found(promise("2026-09-03T10:00:00+08:00", "2026-09-05T10:00:00+08:00"))).toEqual([]);
});

it("names a downgrade that was done before it was asked for", () => {
  const events = [
    { when: "2026-09-03", channel: "app", kind: "request" },
    { when: "2026-09-02", channel: "app", kind: "done" },
  ];
  expect(found({ events })).toEqual(["event.done-before-request /events/1/when /events/0/when"]);
  expect(found({ events: events.slice(1) })).toEqual([]);
});

it("names bills, terms and history that run the wrong way", () => {
  expect(found({ bills: [{ from: "2026-10-31", to: "2026-10-01", paidFen: 5_900 }] })).toEqual([
    "bill.reversed /bills/0/to /bills/0/from",
  ]);
  expect(found({ bills: [{ from: "2026-12-01", to: "2026-12-31", paidFen: 5_900 }] })).toEqual([
    "bill.in-future /bills/0/from",
  ]);
  expect(found({ terms: [{ text: "不支持降级", shownOn: "2027-01-01" }] })).toEqual([
    "term.shown-in-future /terms/0/shownOn",
  ]);
  expect(
    found({ history: [{ route: "operator-complaint", on: "2026-11-01", repliedOn: "2026-10-31" }] }),
  ).toEqual(["history.out-of-order /history/0/repliedOn /history/0/on"]);
  expect(found({ history: [{ route: "operator-complaint", on: "2026-11-24" }] })).toEqual([
    "history.in-future /history/0/on",
  ]);
});

function valueAt(facts: object, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      facts,
    );
}

it("names a contract without a term that ends on a day", () => {
  expect(found(plan({ openEnded: true, contractEndsOn: "2027-01-01" }))).toEqual([
    "contract.open-ended-with-end /currentPlan/openEnded /currentPlan/contractEndsOn",
  ]);
  expect(found(plan({ openEnded: false, contractEndsOn: "2027-01-01" }))).toEqual([]);
});

it("names an answer before anything was asked, and not one on the same day", () => {
  const reply = (when: string) => ({
    events: [
      { when, channel: "hotline", kind: "reply" },
      { when: "2026-09-03", channel: "hotline", kind: "complaint-to-operator" },
    ],
  });
  expect(found(reply("2026-09-02"))).toEqual(["event.reply-before-complaint /events/0/when /events/1/when"]);
  expect(found(reply("2026-09-03"))).toEqual([]);
});

it("names a refusal after the deed, but not what can still be met then", () => {
  const after = (obstacles: readonly string[]) => ({
    events: [
      { when: "2026-09-03", channel: "app", kind: "request" },
      { when: "2026-09-04", channel: "app", kind: "done" },
      { when: "2026-09-05", channel: "app", kind: "obstacle", obstacles },
    ],
  });
  expect(found(after(["bot-wall"]))).toEqual(["event.refused-after-done /events/2/when /events/1/when"]);
  expect(found(after(["charged-after-cancelling"]))).toEqual([]);
});

it("names a refund that was due before it was asked for, and days that are still to come", () => {
  expect(found({ refund: { askedOn: "2026-09-03", dueOn: "2026-09-02" } })).toEqual([
    "refund.due-before-asked /refund/dueOn /refund/askedOn",
  ]);
  expect(found({ refund: { askedOn: "2026-11-24" } })).toEqual(["refund.in-future /refund/askedOn"]);
  expect(found({ refund: { askedOn: "2026-11-23", dueOn: "2026-11-23" } })).toEqual([]);
  expect(found({ ruleChange: { on: "2026-11-24" }, platformMeasure: { on: "2026-11-24" } })).toEqual([
    "rule-change.in-future /ruleChange/on",
    "measure.in-future /platformMeasure/on",
  ]);
});

it("names another price that is no lower, and one seen in the future", () => {
  const other = (priceFen: number, seenOn: string) => ({
    otherPrice: { priceFen, whose: "new-customers", seenOn },
  });
  expect(found(other(5_900, "2026-11-23"))).toEqual([
    "other-price.not-lower /otherPrice/priceFen /currentPlan/priceFen",
  ]);
  expect(found(other(5_899, "2026-11-24"))).toEqual(["other-price.in-future /otherPrice/seenOn"]);
  expect(found(other(5_899, "2026-11-23"))).toEqual([]);
});

it("names an answer of a body before it accepted the complaint", () => {
  const history = (repliedOn: string) => ({
    history: [{ route: "miit-appeal", on: "2026-10-01", acceptedOn: "2026-10-09", repliedOn }],
  });
  expect(found(history("2026-10-08"))).toEqual([
    "history.answered-before-accepted /history/0/repliedOn /history/0/acceptedOn",
  ]);
  expect(found(history("2026-10-09"))).toEqual([]);
});
