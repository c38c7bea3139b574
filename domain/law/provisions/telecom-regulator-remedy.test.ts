import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { telecomRegulatorRemedy } from "@/domain/law/provisions/telecom-regulator-remedy";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade, blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  telecomRegulatorRemedy.assess(situationOf(facts, plainDate(today)));

it("follows a forbidden act of an operator, as what the authority may order", () => {
  expect(judge(blockedDowngrade(["callback-deferral"]))).toMatchObject({
    verdict: "applies",
    part: "consequence",
    strength: "supporting",
    citations: [{ act: "telecom-regulations-2016", article: 74 }],
  });
});

it("does not follow from persuasion alone, nor from a single failure of a system", () => {
  expect(judge(blockedDowngrade(["repeated-dissuasion"])).verdict).toBe("does-not-apply");
  expect(judge(blockedDowngrade(["system-excuse"]))).toMatchObject({
    verdict: "needs",
    missing: ["/events"],
  });
});

it("binds telecom operators only", () => {
  expect(judge(blockedMembership(["in-person-only"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "other-sector",
  });
});

it("knows the first day of the text held", () => {
  expect(judge(blockedDowngrade(["callback-deferral"], "2016-02-06")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["callback-deferral"], "2016-02-05")).verdict).toBe("does-not-apply");
});
