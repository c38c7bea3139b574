import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { noPretickedTieIn } from "@/domain/law/provisions/no-preticked-tie-in";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => noPretickedTieIn.assess(situationOf(facts, plainDate("2026-11-23")));

it("can be argued where an option was ticked beforehand", () => {
  const finding = judge(blockedMembership(["preticked-renewal"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0", "/service/sector"],
  });
  expect(finding.citations).toMatchObject([{ act: "network-trading-measures-2025", article: 17 }]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedMembership(["window-only"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("uses the amended text from 18 March 2025 on, and does not judge the day before", () => {
  expect(judge(blockedMembership(["preticked-renewal"], "2025-03-18")).verdict).toBe("applies");
  expect(judge(blockedMembership(["preticked-renewal"], "2025-03-17"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
  });
});
