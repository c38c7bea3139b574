import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { ADVICE, courtAdvice } from "@/domain/letters/court/court-advice";
import { PAPER_KINDS } from "@/domain/letters/court/questions";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { LetterInput } from "@/domain/letters/letter-input";

type Name = keyof typeof GOLDEN_PAPERS;

const inputOf = (name: Name, more: Partial<LetterInput> = {}): LetterInput => {
  const { facts, held, particulars } = GOLDEN_PAPERS[name];
  const assessment = assess(facts, GOLDEN_TODAY);
  return { facts, held, particulars, assessment, today: GOLDEN_TODAY, language: "zh-CN", ...more };
};
const codes = (...args: Parameters<typeof courtAdvice>) => courtAdvice(...args).map(({ code }) => code);

describe("the advice beside a paper", () => {
  it("gives the fee by both procedures, half for the simple one", () => {
    const fee = courtAdvice("civil-complaint", inputOf("court-complaint-student")).find(
      ({ code }) => code === "fee",
    );
    expect(fee?.fees).toEqual({
      ordinary: { leastFen: 5_000, mostFen: 5_000 },
      simple: { leastFen: 2_500, mostFen: 2_500 },
    });
    expect(fee?.citations.map(({ act, article }) => `${act}#${article}`)).toEqual([
      "litigation-fees-2006#13",
      "litigation-fees-2006#16",
    ]);
  });

  it("gives a range where only a deed is asked for, because each province sets its own sum", () => {
    const deed = inputOf("court-complaint-minor");
    const fee = courtAdvice("civil-complaint", deed).find(({ code }) => code === "fee");
    expect(fee?.fees?.ordinary).toEqual({ leastFen: 5_000, mostFen: 10_000 });
  });

  it("warns of the small-claims trap only with a claim for a deed", () => {
    const both = inputOf("court-complaint-student");
    expect(codes("civil-complaint", both)).toContain("not-only-money");
    const money = { ...both, particulars: { ...both.particulars, claims: ["refund-difference" as const] } };
    expect(codes("civil-complaint", money)).not.toContain("not-only-money");
    expect(codes("civil-complaint", money)).toContain("fee");
  });

  it("speaks of the statutory agent only to people under 18", () => {
    expect(codes("civil-complaint", inputOf("court-complaint-minor"))).toContain("statutory-agent");
    expect(codes("civil-complaint", inputOf("court-complaint-student"))).not.toContain("statutory-agent");
  });

  it("tells a mandate for a court apart from one for 12315", () => {
    expect(codes("power-of-attorney", inputOf("court-mandate"))).toContain("full-authority");
    expect(codes("power-of-attorney", inputOf("court-mandate-market"))).toEqual([
      "hand-in-original",
      "by-hand",
    ]);
  });

  it("has something for every paper, and each of its sentences belongs to one", () => {
    const all = new Set(
      PAPER_KINDS.flatMap((kind) => [
        ...codes(kind, inputOf("court-complaint-minor")),
        ...codes(kind, inputOf("court-complaint-student")),
        ...codes(kind, inputOf("court-mandate-market")),
      ]),
    );
    expect([...all].sort()).toEqual([...ADVICE].sort());
  });
});
