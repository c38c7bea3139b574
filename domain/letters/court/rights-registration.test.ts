import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { rightsRegistration } from "@/domain/letters/court/rights-registration";
import { printedParagraphs } from "@/domain/letters/edits";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";

const golden = GOLDEN_PAPERS["court-registration"];

function compose(facts: AttemptFacts, more: Partial<LetterInput> = {}) {
  return rightsRegistration.compose({
    facts,
    assessment: assess(facts, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    held: golden.held,
    particulars: golden.particulars,
    ...more,
  });
}
function letter(...args: Parameters<typeof compose>) {
  const made = compose(...args);
  if ("missing" in made) throw new Error(made.missing.join(", "));
  return made;
}

describe("the registration of rights", () => {
  it("shows the relation with the defendant and the damage with its sum (interpretation art. 80)", () => {
    const text = letterText(letter(golden.facts));
    expect(text).toContain("业务账号或号码为13800000000");
    expect(text).toContain("合计102元");
    expect(text).toContain("证明法律关系和损害的证据");
    expect(text).not.toContain("原告");
  });

  it("cites the notice and the proof", () => {
    const places = printedParagraphs(letter(golden.facts)).flatMap(({ citations }) =>
      citations.map(({ act, article }) => `${act}#${article}`),
    );
    expect(places).toEqual(
      expect.arrayContaining(["civil-procedure-law-2023#57", "civil-procedure-interpretation-2022#80"]),
    );
  });

  it("takes the person's own words where the facts give no sum, and nothing else does", () => {
    const bare = attemptFactsSchema.parse({
      ...golden.facts,
      currentPlan: { name: "旧套餐", period: "month" },
      targetPlan: { name: "新套餐" },
      bills: undefined,
      remedies: ["perform-downgrade"],
    });
    expect(compose(bare)).toEqual({ missing: ["/particulars/loss"] });
    const told = letter(bare, {
      particulars: { ...golden.particulars, loss: "多付三个月费用", lossFen: 15_300 },
    });
    expect(letterText(told)).toContain("多付三个月费用。\n　　损失数额：153元。");
  });

  it("names what it lacks", () => {
    expect(compose(golden.facts, { particulars: {}, held: [] })).toEqual({
      missing: ["/particulars/domicile", "/particulars/notice", "/particulars/exhibits"],
    });
  });
});
