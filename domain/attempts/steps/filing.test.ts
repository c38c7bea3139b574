import { describe, expect, it } from "vitest";
import { factsFromAnswers } from "@/domain/attempts/facts-from-answers";
import { parseFiling, typedFilings } from "@/domain/attempts/steps/filing";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-23");
const item = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const service = { step: "service", item: "", raw: { sector: "telecom-plan", provider: "某公司" } };
const filing = (last: number, raw: object) => ({ step: "routes", item: item(last), raw: { ...raw } });

describe("a filing that was made elsewhere", () => {
  it("needs the body and the day, and nothing happens to it before that day", () => {
    expect(parseFiling({}, TODAY).errors).toEqual({
      route: { code: "route-required" },
      on: { code: "date-required" },
    });
    const early = {
      route: "miit-appeal",
      on: "2026-10-05",
      acceptedOn: "2026-10-04",
      repliedOn: "2026-11-24",
    };
    expect(parseFiling(early, TODAY).errors).toEqual({
      acceptedOn: { code: "before-filing" },
      repliedOn: { code: "date-in-future" },
    });
    expect(parseFiling({ route: "public-interest-suit", on: "2026-10-05" }, TODAY).errors).toEqual({
      route: { code: "choice-unknown" },
    });
  });

  it("joins the history in the order of the days, and only when it can be read", () => {
    const answers = [
      service,
      filing(1, { route: "market-complaint", on: "2026年10月5日", outcome: "unknown" }),
      filing(2, { route: "operator-complaint", on: "2026-9-3", reference: " K7 ", outcome: "refused" }),
      filing(3, { route: "miit-appeal", on: "昨天" }),
    ];
    expect(factsFromAnswers(answers, TODAY).facts?.history).toEqual([
      { route: "operator-complaint", on: "2026-09-03", reference: "K7", outcome: "refused" },
      { route: "market-complaint", on: "2026-10-05" },
    ]);
    expect(typedFilings(answers, TODAY).map((typed) => typed.item)).toEqual([item(2), item(1)]);
    expect(factsFromAnswers([service], TODAY).facts?.history).toBeUndefined();
  });
});
