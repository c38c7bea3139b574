import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { fairTrade } from "@/domain/law/provisions/fair-trade";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => fairTrade.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["delayed-effect"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "supporting",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-law-2013", article: 10, paragraph: 2 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["bot-wall"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["delayed-effect"], "2014-03-15")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["delayed-effect"], "2014-03-14"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("adds the persuasion beside another tactic", () => {
  const facts = blockedDowngrade(["repeated-dissuasion", "delayed-effect"]);
  expect(judge(facts)).toMatchObject({
    strength: "arguable",
    because: ["/events/0/obstacles/0", "/events/1/obstacles/0"],
  });
});
