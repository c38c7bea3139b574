import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { prepaidPerformance } from "@/domain/law/provisions/prepaid-performance";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  prepaidPerformance.assess(situationOf(facts, plainDate(today)));

const prepaid = { currentPlan: { prepaidFen: 24_800 } };

it("applies to a prepaid service that is changed in the middle of its term", () => {
  expect(judge(blockedMembership(["mid-term-change"], "2026-09-03", prepaid))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    places: ["quality"],
    because: ["/events/0/obstacles/0", "/events", "/currentPlan/prepaidFen"],
    citations: [{ act: "consumer-protection-regulations-2024", article: 22, paragraph: 2 }],
  });
});

it("adds the refund where it is refused on top", () => {
  const finding = judge(blockedMembership(["mid-term-change", "refund-refused"], "2026-09-03", prepaid));
  expect(finding.places).toEqual(["quality", "refund"]);
  expect(finding.citations).toHaveLength(1);
});

it("gives no refund to whoever only changed their mind, and speaks of prepaid services only", () => {
  expect(judge(blockedMembership(["refund-refused"], "2026-09-03", prepaid)).verdict).toBe("does-not-apply");
  expect(
    judge(blockedMembership(["mid-term-change"], "2026-09-03", { currentPlan: { prepaidFen: 0 } })),
  ).toMatchObject({ verdict: "does-not-apply", because: ["/currentPlan/prepaidFen"] });
  expect(judge(blockedMembership(["mid-term-change"])).missing).toEqual(["/currentPlan/prepaidFen"]);
  expect(
    judge(blockedMembership(["mid-term-change"], "2026-09-03", { currentPlan: { paidTo: "2027-01-01" } }))
      .verdict,
  ).toBe("applies");
});

it("knows the first day of its text", () => {
  expect(judge(blockedMembership(["mid-term-change"], "2024-07-01", prepaid)).verdict).toBe("applies");
  expect(judge(blockedMembership(["mid-term-change"], "2024-06-30", prepaid)).reason).toBe(
    "not-in-force-yet",
  );
});
