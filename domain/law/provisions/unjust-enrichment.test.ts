import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { unjustEnrichment } from "@/domain/law/provisions/unjust-enrichment";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  unjustEnrichment.assess(situationOf(facts, plainDate(today)));

it("applies, with its article and the fact that it rests on", () => {
  const finding = judge(blockedDowngrade(["charged-after-cancelling"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    citations: [{ act: "civil-code-2020", article: 985 }],
  });
  expect(finding.because[0]).toBe("/events/0/obstacles/0");
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["bot-wall"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text", () => {
  expect(judge(blockedDowngrade(["charged-after-cancelling"], "2021-01-01")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["charged-after-cancelling"], "2020-12-31"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
    because: ["/events/0/when"],
  });
});
