import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { unwantedMessages } from "@/domain/law/provisions/unwanted-messages";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  unwantedMessages.assess(situationOf(facts, plainDate(today)));

it("applies, with its article and the fact that it rests on", () => {
  const finding = judge(blockedMembership(["marketing-after-cancelling"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    citations: [{ act: "network-trading-measures-2025", article: 16, paragraph: 2 }],
  });
  expect(finding.because[0]).toBe("/events/0/obstacles/0");
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedMembership(["bot-wall"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text", () => {
  expect(judge(blockedMembership(["marketing-after-cancelling"], "2025-03-18")).verdict).toBe("applies");
  expect(judge(blockedMembership(["marketing-after-cancelling"], "2025-03-17"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
  });
});

it("binds whoever sells or serves online; for telecom only where it was bought there", () => {
  const telecom = (soldThrough: string | undefined) =>
    judge(
      blockedMembership(["marketing-after-cancelling"], "2026-09-03", {
        service: { sector: "telecom-plan", soldThrough },
      }),
    ).verdict;
  expect(telecom(undefined)).toBe("does-not-apply");
  expect(telecom("own-site")).toBe("applies");
});
