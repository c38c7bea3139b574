import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { memberBenefitsKept } from "@/domain/law/provisions/member-benefits-kept";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => memberBenefitsKept.assess(situationOf(facts, plainDate("2026-11-23")));

const platform = { service: { sector: "platform-membership" } };

it("applies directly when a trading platform cuts benefits in the middle of a term", () => {
  expect(judge(blockedMembership(["mid-term-change"], "2026-09-03", platform))).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0", "/service/sector"],
    citations: [{ act: "platform-rules-measures-2025", article: 32, paragraph: 1 }],
  });
});

it("binds trading platforms only, and asks what kind of service it is", () => {
  expect(judge(blockedMembership(["mid-term-change"]))).toMatchObject({
    verdict: "does-not-apply",
    because: ["/service/sector"],
  });
  expect(judge(blockedMembership(["mid-term-change"], "2026-09-03", { service: {} }))).toMatchObject({
    verdict: "needs",
    missing: ["/service/sector"],
  });
});

it("knows the first day of its text", () => {
  expect(judge(blockedMembership(["mid-term-change"], "2026-02-01", platform)).verdict).toBe("applies");
  expect(judge(blockedMembership(["mid-term-change"], "2026-01-31", platform))).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
    because: ["/events/0/when"],
  });
});
