import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { penaltyReduction } from "@/domain/law/provisions/penalty-reduction";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  penaltyReduction.assess(situationOf(facts, plainDate(today)));

const contract = (startedOn: string | undefined) =>
  judge(blockedDowngrade(["undisclosed-term"], "2026-09-03", { currentPlan: { startedOn } }));

it("is a right beside an undisclosed penalty, for a court or an arbitral body", () => {
  expect(contract("2024-05-06")).toMatchObject({
    verdict: "applies",
    part: "claim",
    strength: "supporting",
    because: ["/events/0/obstacles/0", "/currentPlan/startedOn"],
    citations: [{ act: "civil-code-2020", article: 585, paragraph: 2 }],
    beside: [{ act: "civil-code-contract-interpretation-2023", article: 65, paragraph: 2 }],
  });
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["bot-wall"])).reason).toBe("no-such-fact");
});

it("asks when the contract began, and does not judge contracts before the Civil Code", () => {
  expect(contract(undefined).missing).toEqual(["/currentPlan/startedOn"]);
  expect(contract("2021-01-01").verdict).toBe("applies");
  expect(contract("2020-12-31").reason).toBe("not-in-force-yet");
});
