import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assessDamages } from "@/domain/damages/assess-damages";
import { assess } from "@/domain/law/assess";
import { chargedAfterCancelling, priceDifference } from "@/domain/letters/amounts";
import { GOLDEN_FACTS } from "@/domain/letters/golden/letters";
import { addDays, addMonths } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-30");
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(plainDate("2026-08-01"), days));
const event = fc.record({
  when: fc.oneof(
    day,
    day.map((from) => ({ from, to: addDays(from, 3) })),
  ),
  channel: fc.constant("hotline"),
  kind: fc.constantFrom("request", "obstacle", "promise", "reply", "done"),
  obstacles: fc.subarray(["hidden-entry", "repeated-dissuasion", "preticked-renewal"]),
});
const bill = fc.record({
  from: day,
  paidFen: fc.integer({ min: 0, max: 9_000 }),
  months: fc.constantFrom(1, 3),
});
const facts = fc
  .record({
    events: fc.array(event, { maxLength: 4 }),
    bills: fc.array(bill, { maxLength: 4 }),
    priceFen: fc.constantFrom(undefined, 800),
    period: fc.constantFrom("month", "quarter"),
  })
  .map(({ events, bills, priceFen, period }) =>
    attemptFactsSchema.parse({
      ...GOLDEN_FACTS.student,
      targetPlan: { name: "8元保号套餐", period, ...(priceFen && { priceFen }) },
      events,
      bills: bills.map(({ from, paidFen, months }) => ({
        from,
        to: addDays(addMonths(from, months), -1),
        paidFen,
      })),
    }),
  );

function both(each: AttemptFacts) {
  const assessment = assess(each, TODAY);
  return {
    letter: priceDifference({ facts: each, assessment, today: TODAY, language: "zh-CN" }),
    page: assessDamages(each, assessment, TODAY).find(({ head }) => head === "price-difference"),
  };
}

describe("the price difference of a letter", () => {
  it("is the figure of the page of sums, or none, whatever the facts", () => {
    fc.assert(
      fc.property(facts, (each) => {
        const { letter, page } = both(each);
        expect(letter.known === "total" ? letter.fen : 0).toBe(page?.fen ?? 0);
        if (letter.known === "total") expect(letter.bills).toBe(page?.lines.length);
      }),
      { numRuns: 500 },
    );
  });

  it("begins with the first request that somebody refused or put off, not with a search in vain (D1)", () => {
    const told = (first: object) =>
      both(
        attemptFactsSchema.parse({
          ...GOLDEN_FACTS.student,
          events: [
            { when: "2026-08-20", channel: "app", kind: "obstacle", obstacles: [], ...first },
            { when: "2026-09-03", channel: "hotline", kind: "obstacle", obstacles: ["repeated-dissuasion"] },
          ],
          bills: ["2026-09-01", "2026-10-01"].map((from) => ({
            from,
            to: addDays(addMonths(plainDate(from), 1), -1),
            paidFen: 5_900,
          })),
        }),
      );
    const looked = told({ obstacles: ["hidden-entry"] });
    expect(looked.letter).toEqual({ known: "total", fen: 5_100, bills: 1, since: "2026-09-03" });
    expect(looked.page?.fen).toBe(5_100);
    const putOff = told({
      kind: "promise",
      promise: { text: "两日内回电", dueAt: "2026-08-22T10:00:00+08:00" },
    });
    expect(putOff.letter).toEqual({ known: "total", fen: 10_200, bills: 2, since: "2026-08-20" });
    expect(putOff.page?.fen).toBe(10_200);
  });
});

describe("what a letter asks back after cancelling", () => {
  const cancelled = facts.map(({ events, ...rest }) =>
    attemptFactsSchema.parse({
      ...rest,
      targetPlan: { cancel: true },
      events: events.map((event, index) =>
        index % 2 === 0 ? event : { ...event, kind: "charge", amountFen: 1_000 + index },
      ),
    }),
  );

  it("is the figure of the page of sums, or none, whatever the facts", () => {
    fc.assert(
      fc.property(cancelled, (each) => {
        const assessment = assess(each, TODAY);
        const input = { facts: each, assessment, today: TODAY, language: "zh-CN" } as const;
        const page = assessDamages(each, assessment, TODAY).find(
          ({ head }) => head === "charges-after-cancelling",
        );
        const taken = chargedAfterCancelling(input);
        expect(taken?.fen ?? 0).toBe(page?.fen ?? 0);
        if (taken) expect(taken.afterCancelling + taken.withoutNotice).toBe(page?.lines.length);
        expect(priceDifference(input).known).toBe("nothing");
      }),
      { numRuns: 500 },
    );
  });
});
