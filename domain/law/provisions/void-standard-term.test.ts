import { expect, it } from "vitest";
import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import { voidStandardTerm } from "@/domain/law/provisions/void-standard-term";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (obstacle: ObstacleCode, startedOn?: string) =>
  voidStandardTerm.assess(
    situationOf(
      blockedDowngrade([obstacle], "2026-09-03", { currentPlan: { startedOn } }),
      plainDate("2026-11-23"),
    ),
  );

it("applies, with its articles, under the law of the day on which the contract was made", () => {
  const finding = judge("no-downgrade-clause", "2024-05-06");
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0", "/currentPlan/startedOn"],
  });
  expect(finding.citations).toMatchObject([
    { act: "civil-code-2020", article: 497, item: 2 },
    { act: "civil-code-2020", article: 498 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge("undisclosed-term", "2024-05-06")).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
  });
});

it("asks when the contract began", () => {
  expect(judge("no-downgrade-clause")).toMatchObject({
    verdict: "needs",
    missing: ["/currentPlan/startedOn"],
    because: ["/events/0/obstacles/0"],
  });
});

it("knows the first day of the Civil Code, and does not judge older contracts", () => {
  expect(judge("no-downgrade-clause", "2021-01-01").verdict).toBe("applies");
  expect(judge("no-downgrade-clause", "2020-12-31")).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
    because: ["/currentPlan/startedOn"],
    citations: [],
  });
});

it("is weak against a downgrade that merely takes effect later", () => {
  expect(judge("delayed-effect", "2024-05-06").strength).toBe("supporting");
});
