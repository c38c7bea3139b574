import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { conspicuousTerms } from "@/domain/law/provisions/conspicuous-terms";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => conspicuousTerms.assess(situationOf(facts, plainDate("2026-11-23")));

const signed = (startedOn?: string) =>
  judge(blockedMembership(["undisclosed-term"], "2026-09-03", { currentPlan: { startedOn } }));

it("applies to a term that nobody pointed out when the contract was made", () => {
  expect(signed("2025-09-05")).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0", "/currentPlan/startedOn"],
    citations: [{ act: "contract-admin-supervision-2025", article: 6, paragraph: 1 }],
  });
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedMembership(["window-only"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
  });
});

it("asks when the contract began, and knows the first day of the text held", () => {
  expect(signed()).toMatchObject({ verdict: "needs", missing: ["/currentPlan/startedOn"] });
  expect(signed("2025-03-18").verdict).toBe("applies");
  expect(signed("2025-03-17")).toMatchObject({ verdict: "does-not-apply", reason: "text-not-held" });
});
