import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { noLimitOnChange } from "@/domain/law/provisions/no-limit-on-change";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => noLimitOnChange.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["no-downgrade-clause"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([{ act: "consumer-protection-regulations-2024", article: 17 }]);
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["no-downgrade-clause"], "2024-07-01")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["no-downgrade-clause"], "2024-06-30"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("asks for the provider's terms while nobody knows them, and rests once there are none", () => {
  expect(judge(blockedDowngrade(["hidden-entry"]))).toMatchObject({ verdict: "needs", missing: ["/terms"] });
  const none = blockedDowngrade(["hidden-entry"], "2026-09-03", { terms: [] });
  expect(judge(none)).toMatchObject({ verdict: "does-not-apply", reason: "no-such-fact", citations: [] });
});

it("is only arguable where a message names a window and no clause is quoted", () => {
  expect(judge(blockedDowngrade(["window-only"]))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
  });
});

it("asks for the exact day where a remembered span lies across its first day", () => {
  const span = { from: "2024-06-28", to: "2024-07-02" };
  expect(judge(blockedDowngrade(["window-only"], span))).toMatchObject({
    verdict: "needs",
    missing: ["/events/0/when"],
  });
});
