import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { markedPriceAndRenewal } from "@/domain/law/provisions/marked-price-and-renewal";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => markedPriceAndRenewal.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["preticked-renewal"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-regulations-2024", article: 10, paragraph: 2 },
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
  expect(judge(blockedDowngrade(["preticked-renewal"], "2024-07-01")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["preticked-renewal"], "2024-06-30"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("is weak alone against a downgrade that takes effect later", () => {
  expect(judge(blockedDowngrade(["delayed-effect"]))).toMatchObject({
    strength: "supporting",
    citations: [{ article: 10, paragraph: 1 }],
  });
});
