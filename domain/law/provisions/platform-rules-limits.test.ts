import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { platformRulesLimits } from "@/domain/law/provisions/platform-rules-limits";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  platformRulesLimits.assess(situationOf(facts, plainDate(today)));

const platform = { service: { sector: "platform-membership" } };

it("applies to platform rules that rule out a downgrade or tie services together", () => {
  for (const obstacle of ["no-downgrade-clause", "bundle-lock"] as const)
    expect(judge(blockedMembership([obstacle], "2026-09-03", platform))).toMatchObject({
      verdict: "applies",
      strength: "arguable",
      places: ["choice"],
      citations: [{ act: "platform-rules-measures-2025", article: 30, item: 2 }],
    });
});

it("meets an undisclosed penalty weakly", () => {
  expect(judge(blockedMembership(["undisclosed-term"], "2026-09-03", platform))).toMatchObject({
    strength: "supporting",
    citations: [{ article: 30, item: 1 }],
  });
});

it("binds trading platforms only, and speaks of no other tactic", () => {
  expect(judge(blockedMembership(["no-downgrade-clause"])).reason).toBe("other-sector");
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", platform)).reason).toBe("no-such-fact");
});

it("knows the first day of its text", () => {
  expect(judge(blockedMembership(["bundle-lock"], "2026-02-01", platform)).verdict).toBe("applies");
  expect(judge(blockedMembership(["bundle-lock"], "2026-01-31", platform)).reason).toBe("not-in-force-yet");
});
