import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { ecommerceComplaintChannel } from "@/domain/law/provisions/ecommerce-complaint-channel";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) =>
  ecommerceComplaintChannel.assess(situationOf(facts, plainDate("2026-11-23")));

const cloud = { service: { sector: "cloud-storage" } };

it("can be argued against a wall of bots, and points at the quick human for the dearer plan", () => {
  const comparison = { up: { humanAfterMinutes: 1 }, down: {} };
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", { ...cloud, comparison }))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0", "/service/sector", "/comparison/up/humanAfterMinutes"],
    citations: [{ act: "ecommerce-law-2018", article: 59 }],
  });
});

it.each(["video", "music"])("is never cited for %s: the act itself leaves such content out", (sector) => {
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", { service: { sector } }))).toMatchObject({
    verdict: "does-not-apply",
    reason: "other-sector",
    because: ["/service/sector"],
    citations: [],
  });
});

it.each(["telecom-plan", "game", "other"])("is not cited for %s, where it is doubtful", (sector) => {
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", { service: { sector } })).verdict).toBe(
    "does-not-apply",
  );
});

it("asks what kind of service it is, and knows its first day", () => {
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", { service: {} }))).toMatchObject({
    verdict: "needs",
    missing: ["/service/sector"],
  });
  expect(judge(blockedMembership(["bot-wall"], "2019-01-01", cloud)).verdict).toBe("applies");
  expect(judge(blockedMembership(["bot-wall"], "2018-12-31", cloud)).reason).toBe("not-in-force-yet");
});
