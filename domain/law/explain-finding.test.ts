import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { explainFinding } from "@/domain/law/explain-finding";
import type { LawFacts } from "@/domain/law/facts";
import { OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";
import { PROOFS } from "@/domain/law/proof";
import { TACTIC_NOTES, type TacticNote } from "@/domain/law/tactics";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade, blockedMembership } from "@/fixtures/law-facts";

const TODAY = plainDate("2026-11-23");

function explained(facts: LawFacts, provision: string) {
  const finding = assess(facts, TODAY).findings.find((each) => each.provision === provision);
  if (finding === undefined) throw new Error(`no finding for ${provision}`);
  return explainFinding(finding, facts, "zh-CN");
}

describe("a finding", () => {
  it("says how strong it is and why, by the tactic that was met", () => {
    expect(explained(blockedDowngrade(["callback-deferral"]), "telecom-forbidden-acts").why).toEqual([
      "条文可以这样理解，但要看具体情况，由处理的机关或者法院判断。",
      "可以主张没有正当理由的拖延；没有条文规定回电要在48小时内。",
    ]);
    expect(explained(blockedMembership(["window-only"]), "auto-renewal-cancel-or-change").why).toEqual([
      "条文的字面就说到了这件事。",
      "自动续费的线上服务，条文写了可以“随时”取消或者变更。",
    ]);
    expect(explained(blockedMembership(["window-only"]), "online-standard-terms").why[1]).toBe(
      "要看这样的限制是否不合理地限制变更。",
    );
  });

  it("says that renewal is never the only ground for telecom (J15)", () => {
    const facts = blockedDowngrade(["hidden-entry"], "2026-09-03", {
      service: { sector: "telecom-plan", soldThrough: "own-site" },
      currentPlan: { autoRenews: true },
    });
    expect(explained(facts, "auto-renewal-cancel-or-change").why.at(-1)).toContain("不单独使用");
  });

  it("says beside fraud that it must be proved beyond reasonable doubt (J08)", () => {
    const facts = blockedMembership(["false-loss-warning"]);
    expect(explained(facts, "fraud").why).toEqual([
      "单纯拒绝、拖延不是欺诈；打官司时，欺诈的证明须达到排除合理怀疑的程度。",
    ]);
  });

  it("names first the proof of what was met, and everything that would help", () => {
    const { proof } = explained(
      blockedDowngrade(["repeated-dissuasion", "in-person-only"]),
      "telecom-forbidden-acts",
    );
    expect(proof.slice(0, 3)).toEqual([
      PROOFS["call-record"]["zh-CN"],
      PROOFS["work-order"]["zh-CN"],
      PROOFS["refusal-words"]["zh-CN"],
    ]);
    expect(new Set(proof).size).toBe(proof.length);
  });

  it("has nothing to explain where it does not apply", () => {
    expect(explained(blockedDowngrade(["bot-wall"]), "stop-marketing")).toEqual({ why: [], proof: [] });
  });
});

describe("the tactics", () => {
  it("each have a note in both languages and something to record", () => {
    expect(Object.keys(TACTIC_NOTES)).toEqual(Object.keys(OBSTACLE_GROUNDS));
    for (const code of Object.keys(TACTIC_NOTES) as ObstacleCode[]) {
      const { note, direct, proof }: TacticNote = TACTIC_NOTES[code];
      for (const words of [note, direct ?? note]) {
        expect(words["zh-CN"]).toMatch(/。$/);
        expect(words.en).toMatch(/\.$/);
      }
      expect(proof.length).toBeGreaterThan(0);
    }
  });
});
