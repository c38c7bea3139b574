import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { leaveOnRuleChange } from "@/domain/law/provisions/leave-on-rule-change";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  leaveOnRuleChange.assess(situationOf(facts, plainDate(today)));

const platform = { service: { sector: "platform-membership" } };
const change = (accepted: boolean | undefined, on = "2026-03-02") => ({
  ...platform,
  ruleChange: { on, accepted },
});

it("lets a member who does not accept the new rules leave, with what is due paid back", () => {
  expect(judge(blockedMembership(["refund-refused"], "2026-09-03", change(false)))).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0", "/ruleChange", "/service/sector", "/ruleChange/accepted"],
    places: ["leave", "refund"],
    citations: [
      { act: "platform-rules-measures-2025", article: 14, paragraph: 1 },
      { act: "platform-rules-measures-2025", article: 14, paragraph: 2 },
    ],
  });
});

it("is nothing for whoever accepted, and asks where nobody said", () => {
  expect(judge(blockedMembership(["mid-term-change"], "2026-09-03", change(true))).verdict).toBe(
    "does-not-apply",
  );
  expect(judge(blockedMembership(["mid-term-change"], "2026-09-03", platform)).missing).toEqual([
    "/ruleChange/accepted",
  ]);
});

it("binds trading platforms only", () => {
  expect(judge(blockedMembership(["mid-term-change"])).reason).toBe("other-sector");
  expect(judge(blockedMembership(["mid-term-change"], "2026-09-03", { service: {} })).missing).toEqual([
    "/service/sector",
  ]);
});

it("knows the first day of its text", () => {
  const on = (day: string) =>
    judge({ ...blockedMembership([]), ...change(false, day), events: [{ when: day, kind: "request" }] });
  expect(on("2026-02-01").verdict).toBe("applies");
  expect(on("2026-01-31")).toMatchObject({ reason: "not-in-force-yet", because: ["/ruleChange/on"] });
});
