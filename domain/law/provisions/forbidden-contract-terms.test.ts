import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { forbiddenContractTerms } from "@/domain/law/provisions/forbidden-contract-terms";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => forbiddenContractTerms.assess(situationOf(facts, plainDate("2026-11-23")));

const signed = (obstacle: Parameters<typeof blockedMembership>[0][number], startedOn?: string) =>
  judge(blockedMembership([obstacle], "2026-09-03", { currentPlan: { autoRenews: true, startedOn } }));

it("cites the item that the facts meet, under the text of the day of the contract", () => {
  expect(signed("no-downgrade-clause", "2025-09-05")).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0", "/currentPlan/startedOn"],
    citations: [{ act: "contract-admin-supervision-2025", article: 8, item: 4, version: "2025-03-18" }],
  });
  expect(signed("window-only", "2025-09-05")).toMatchObject({
    strength: "arguable",
    citations: [{ item: 4 }],
  });
  expect(signed("bundle-lock", "2025-09-05")).toMatchObject({
    strength: "arguable",
    citations: [{ item: 3 }],
  });
  expect(signed("undisclosed-term", "2025-09-05")).toMatchObject({
    strength: "supporting",
    citations: [{ item: 1 }],
  });
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(signed("bot-wall", "2025-09-05")).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
  });
});

it("asks when the contract began", () => {
  expect(signed("window-only")).toMatchObject({ verdict: "needs", missing: ["/currentPlan/startedOn"] });
});

it("uses the amended words from 18 March 2025 on, and does not judge older contracts by them", () => {
  expect(signed("window-only", "2025-03-18").verdict).toBe("applies");
  expect(signed("window-only", "2025-03-17")).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/currentPlan/startedOn"],
    citations: [],
  });
  expect(signed("window-only", "2023-06-30").reason).toBe("not-in-force-yet");
});
