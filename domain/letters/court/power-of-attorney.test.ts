import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { powerOfAttorney } from "@/domain/letters/court/power-of-attorney";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import { type Particulars, particularsSchema, SPECIAL_POWERS } from "@/domain/letters/particulars";

const court = GOLDEN_PAPERS["court-mandate"];
const market = GOLDEN_PAPERS["court-mandate-market"];

function compose({ facts }: Pick<LetterInput, "facts">, particulars: Particulars) {
  return powerOfAttorney.compose({
    facts,
    assessment: assess(facts, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    particulars,
  });
}
function text(...args: Parameters<typeof compose>): string {
  const letter = compose(...args);
  if ("missing" in letter) throw new Error(letter.missing.join(", "));
  return letterText(letter);
}

describe("the mandate for a court", () => {
  it("names each special power by itself, and what is not granted", () => {
    const words = {
      admit: "代为承认诉讼请求",
      waive: "代为放弃诉讼请求",
      change: "代为变更诉讼请求",
      settle: "代为进行和解",
      counterclaim: "代为提起反诉",
      appeal: "代为提起上诉",
    } as const;
    for (const power of SPECIAL_POWERS) {
      const made = text(court, { ...court.particulars, powers: [power] });
      expect(made).toContain(`特别授权\n　　（一）${words[power]}。`);
      const refused = /受委托人不得([^。]*)。/u.exec(made)?.[1] ?? "";
      for (const other of SPECIAL_POWERS) expect(refused.includes(words[other])).toBe(other !== power);
    }
  });

  it("never stands on full authority alone", () => {
    expect(text(court, court.particulars)).not.toContain("全权");
    const none = text(court, { ...court.particulars, powers: [] });
    expect(none).not.toContain("特别授权\n");
    expect(none).toContain("受委托人不得代为承认诉讼请求");
  });

  it("takes no answer for no answer, and asks for one or two agents with their standing", () => {
    const { powers: _none, ...silent } = court.particulars;
    expect(compose(court, silent)).toEqual({ missing: ["/particulars/powers"] });
    expect(compose(court, { ...court.particulars, agents: [] })).toEqual({
      missing: ["/particulars/agents"],
    });
    expect(compose(court, { ...court.particulars, agents: [{ name: "赵某" }] })).toEqual({
      missing: ["/particulars/agents/0/standing"],
    });
    const agent = { name: "赵某", standing: "lawyer" };
    expect(particularsSchema.safeParse({ agents: [agent, agent, agent] }).success).toBe(false);
  });

  it("lists the papers of each kind of agent (interpretation art. 88)", () => {
    const made = text(court, court.particulars);
    expect(made).toContain("与委托人有近亲属关系的证明材料");
    expect(made).toContain("律师执业证、律师事务所证明材料");
    expect(made).toContain("第六十二条第二款");
    expect(made).toContain("第八十九条第一款");
  });
});

describe("the mandate for a complaint to the market regulator", () => {
  it("states matter, powers and period, in the original, with the agent's identity (art. 11)", () => {
    const made = text(market, market.particulars);
    for (const part of [
      "委托事项",
      "代为提出投诉",
      "自2026年11月23日起至2027年5月22日止",
      "公民身份号码\t100000198805050030",
      "提交原件",
      "受托人身份证明",
      "第十一条第一款、第二款",
      "通讯地址",
    ])
      expect(made).toContain(part);
    expect(made).not.toContain("诉讼");
  });

  it("names what it lacks", () => {
    expect(compose(market, { forum: "market", agents: [{ name: "赵某" }], powers: ["settle"] })).toEqual({
      missing: [
        "/particulars/agents/0/identityNumber",
        // A power for a court is none before a market regulator.
        "/particulars/powers",
        "/particulars/period",
      ],
    });
    expect(compose(market, {})).toEqual({ missing: ["/particulars/forum"] });
  });
});
