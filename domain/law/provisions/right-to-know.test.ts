import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { rightToKnow } from "@/domain/law/provisions/right-to-know";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => rightToKnow.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["plan-delisted"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "supporting",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-law-2013", article: 8, paragraph: 1 },
    { act: "consumer-protection-law-2013", article: 8, paragraph: 2 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["system-excuse"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["plan-delisted"], "2014-03-15")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["plan-delisted"], "2014-03-14"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("is arguable where a contract term was never mentioned", () => {
  expect(judge(blockedDowngrade(["undisclosed-term"]))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
  });
});
