import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { freeChoice } from "@/domain/law/provisions/free-choice";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => freeChoice.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["repeated-dissuasion"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "supporting",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-law-2013", article: 9, paragraph: 2 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["false-loss-warning"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["repeated-dissuasion"], "2014-03-15")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["repeated-dissuasion"], "2014-03-14"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("is stronger beside a refusal to carry out the choice: to persuade is lawful by itself", () => {
  const facts = blockedDowngrade(["repeated-dissuasion", "callback-deferral"]);
  expect(judge(facts)).toMatchObject({ strength: "arguable", because: ["/events/0/obstacles/0"] });
});
