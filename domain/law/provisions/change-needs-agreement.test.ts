import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { changeNeedsAgreement } from "@/domain/law/provisions/change-needs-agreement";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  changeNeedsAgreement.assess(situationOf(facts, plainDate(today)));

it("names the counter-point to a wish for another plan", () => {
  expect(judge(blockedDowngrade(["bot-wall"]))).toMatchObject({
    verdict: "applies",
    part: "counterpoint",
    strength: "supporting",
    because: ["/targetPlan"],
    citations: [{ act: "civil-code-2020", article: 543 }],
  });
});

it("is none to whoever wants to leave", () => {
  expect(judge(blockedDowngrade(["bot-wall"], "2026-09-03", { targetPlan: { cancel: true } }))).toMatchObject(
    {
      verdict: "does-not-apply",
      reason: "no-such-fact",
    },
  );
});

it("is judged by the text of today", () => {
  expect(judge(blockedDowngrade(["bot-wall"]), "2021-01-01").verdict).toBe("applies");
  expect(judge(blockedDowngrade(["bot-wall"]), "2020-12-31").reason).toBe("not-in-force-yet");
});
