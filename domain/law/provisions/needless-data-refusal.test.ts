import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { needlessDataRefusal } from "@/domain/law/provisions/needless-data-refusal";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  needlessDataRefusal.assess(situationOf(facts, plainDate(today)));

it("applies, with its article and the fact that it rests on", () => {
  const finding = judge(blockedDowngrade(["excessive-data"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    citations: [{ act: "personal-information-protection-law-2021", article: 16 }],
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
  expect(judge(blockedDowngrade(["excessive-data"], "2021-11-01")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["excessive-data"], "2021-10-31"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
    because: ["/events/0/when"],
  });
});
