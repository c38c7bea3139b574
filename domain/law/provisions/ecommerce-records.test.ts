import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { ecommerceRecords } from "@/domain/law/provisions/ecommerce-records";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  ecommerceRecords.assess(situationOf(facts, plainDate(today)));

const cloud = { service: { sector: "cloud-storage" } };

it("is a right in a dispute with an online trader", () => {
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", cloud))).toMatchObject({
    verdict: "applies",
    part: "claim",
    because: ["/events/0", "/service/sector"],
    citations: [{ act: "ecommerce-law-2018", article: 62 }],
  });
});

it.each(["video", "music"])("never speaks to %s, by name (R47)", (sector) => {
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", { service: { sector } }))).toMatchObject({
    verdict: "does-not-apply",
    reason: "other-sector",
  });
});

it("leaves games and telecom out", () => {
  for (const sector of ["game", "telecom-plan"])
    expect(judge(blockedMembership(["bot-wall"], "2026-09-03", { service: { sector } })).verdict).toBe(
      "does-not-apply",
    );
});

it("is judged by the text of today", () => {
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", cloud), "2019-01-01").verdict).toBe("applies");
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", cloud), "2018-12-31").reason).toBe(
    "not-in-force-yet",
  );
});
