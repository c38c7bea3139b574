import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { noForcedDeal } from "@/domain/law/provisions/no-forced-deal";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => noForcedDeal.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["in-person-only"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-law-2013", article: 16, paragraph: 3 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["hidden-entry"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["in-person-only"], "2014-03-15")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["in-person-only"], "2014-03-14"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});
