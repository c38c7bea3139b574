import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { trueAnswer } from "@/domain/law/provisions/true-answer";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => trueAnswer.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["false-loss-warning"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-law-2013", article: 20, paragraph: 1 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["window-only"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["false-loss-warning"], "2014-03-15")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["false-loss-warning"], "2014-03-14"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("cites the duty to answer, and only that, for a bot that never answers", () => {
  const finding = judge(blockedDowngrade(["bot-wall"]));
  expect(finding.strength).toBe("supporting");
  expect(finding.citations).toMatchObject([{ article: 20, paragraph: 2 }]);
});
