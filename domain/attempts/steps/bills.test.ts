import { describe, expect, it } from "vitest";
import { factsFromAnswers } from "@/domain/attempts/facts-from-answers";
import { nextBillDays, parseBill, typedBills, unreadableBills } from "@/domain/attempts/steps/bills";
import { wrongPages } from "@/domain/attempts/steps/pages";
import { questionFor } from "@/domain/law/question";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-23");
const item = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const service = { step: "service", item: "", raw: { sector: "telecom-plan", provider: "某公司" } };
const bill = (last: number, from: string, to: string, paid: string) => ({
  step: "damages",
  item: item(last),
  raw: { from, to, paid },
});

describe("a bill", () => {
  it("needs its days and what was paid; it may end after today and never begins after it", () => {
    expect(parseBill({}, TODAY).errors).toEqual({
      from: { code: "date-required" },
      to: { code: "date-required" },
      paid: { code: "paid-required" },
    });
    expect(parseBill({ from: "2026-11-24", to: "2026-11-30", paid: "五十九" }, TODAY).errors).toEqual({
      from: { code: "date-in-future" },
      paid: { code: "price-unreadable" },
    });
    expect(parseBill({ from: "2026-11-01", to: "2026-10-31", paid: "59" }, TODAY).errors).toEqual({
      to: { code: "span-reversed" },
    });
    expect(parseBill({ from: "2026年11月1日", to: "2026-11-30", paid: "５９．５" }, TODAY)).toEqual({
      value: { from: "2026-11-01", to: "2026-11-30", paidFen: 5_950 },
      errors: {},
    });
  });

  it("is a fact in the order of the days, with the way back to where it was typed", () => {
    const answers = [
      service,
      bill(1, "2026-10-01", "2026-10-31", "59"),
      bill(2, "2026-09-01", "2026-09-30", "59.00"),
      bill(3, "2026-11-01", "2026-11-30", "五十九"),
    ];
    const { facts, sources } = factsFromAnswers(answers, TODAY);
    expect(facts?.bills).toEqual([
      { from: "2026-09-01", to: "2026-09-30", paidFen: 5_900 },
      { from: "2026-10-01", to: "2026-10-31", paidFen: 5_900 },
    ]);
    expect(sources["/bills/0"]).toEqual({ step: "damages", item: item(2) });
    expect(unreadableBills(answers, TODAY).map((answer) => answer.item)).toEqual([item(3)]);
    expect(wrongPages(answers, TODAY)).toEqual([{ step: "damages", item: item(3) }]);
    expect(factsFromAnswers([service], TODAY).facts?.bills).toBeUndefined();
  });

  it("is asked for on the page of the sums", () => {
    expect(questionFor("/bills")).toBe("damages");
    expect(questionFor("/bills/2/from")).toBe("damages");
  });
});

describe("the days that are offered for the next bill", () => {
  const offered = (...days: readonly [from: string, to: string][]) =>
    nextBillDays(
      typedBills(
        days.map(([from, to], index) => bill(index, from, to, "59")),
        TODAY,
      ),
      TODAY,
    );

  it("follow the last one by as many months", () => {
    expect(offered(["2026-08-01", "2026-08-31"], ["2026-09-01", "2026-09-30"])).toEqual({
      from: "2026-10-01",
      to: "2026-10-31",
    });
    expect(offered(["2026-06-15", "2026-09-14"])).toEqual({ from: "2026-09-15", to: "2026-12-14" });
  });

  it("are left open without a bill, for a part of a month, and for days that have not begun", () => {
    expect(offered()).toBeUndefined();
    expect(offered(["2026-09-01", "2026-09-17"])).toBeUndefined();
    expect(offered(["2026-11-01", "2026-11-30"])).toBeUndefined();
  });
});
