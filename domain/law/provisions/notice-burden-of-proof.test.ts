import { expect, it } from "vitest";
import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import { noticeBurdenOfProof } from "@/domain/law/provisions/notice-burden-of-proof";
import { unnotifiedTerm } from "@/domain/law/provisions/unnotified-term";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const situation = (obstacle: ObstacleCode, startedOn?: string, today = "2026-11-23") =>
  situationOf(blockedMembership([obstacle], "2023-11-03", { currentPlan: { startedOn } }), plainDate(today));
const judge = (...given: Parameters<typeof situation>) => noticeBurdenOfProof.assess(situation(...given));

it("stands beside the rule on terms that nobody pointed out, as support", () => {
  expect(judge("undisclosed-term", "2022-05-06")).toMatchObject({
    verdict: "applies",
    strength: "supporting",
    because: ["/events/0/obstacles/0", "/currentPlan/startedOn"],
    citations: [{ act: "civil-code-contract-interpretation-2023", article: 10, paragraph: 3 }],
  });
  expect(unnotifiedTerm.assess(situation("undisclosed-term", "2022-05-06")).verdict).toBe("applies");
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge("window-only", "2022-05-06")).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
  });
});

it("speaks to contracts under the Civil Code, and asks when the contract began", () => {
  expect(judge("undisclosed-term", "2021-01-01").verdict).toBe("applies");
  expect(judge("undisclosed-term", "2020-12-31")).toMatchObject({
    verdict: "does-not-apply",
    because: ["/currentPlan/startedOn"],
  });
  expect(judge("undisclosed-term")).toMatchObject({ verdict: "needs", missing: ["/currentPlan/startedOn"] });
});

it("is read as it stands today, from its first day on", () => {
  expect(judge("undisclosed-term", "2022-05-06", "2023-12-05").verdict).toBe("applies");
  expect(judge("undisclosed-term", "2022-05-06", "2023-12-04")).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
  });
});
