import { describe, expect, it } from "vitest";
import { circumstancesOf, INTERRUPTION_STEP, lossOf, unansweredLoss } from "@/domain/routes/interruption";
import { wouldClose } from "@/domain/routes/would-close";
import { filed, student, TODAY } from "@/fixtures/route-facts";

const agreed = (route: string, loss: string) => [
  { step: INTERRUPTION_STEP, item: "", raw: { [route]: loss } },
];
const asked = (answers: Parameters<typeof unansweredLoss>[0], facts = student()) =>
  unansweredLoss(answers, facts, "market-complaint", TODAY).map(({ route }) => route);

describe("the interruption", () => {
  it("is asked until the person agreed to exactly this loss or a larger one", () => {
    const loss = lossOf(wouldClose(student(), "market-complaint", TODAY));
    expect(loss).toBe("association-mediation miit-appeal");
    expect(asked([])).toEqual(["miit-appeal", "association-mediation"]);
    expect(asked(agreed("market-complaint", loss))).toEqual([]);
    expect(asked(agreed("market-complaint", "association-mediation"))).toContain("miit-appeal");
    expect(asked(agreed("association-mediation", loss))).toContain("miit-appeal");
    const appealed = student(filed("miit-appeal", { outcome: "refused" }));
    expect(asked(agreed("market-complaint", loss), appealed)).toEqual([]);
  });

  it("asks nothing where nothing is lost", () => {
    expect(unansweredLoss([], student(), "market-report", TODAY)).toEqual([]);
    expect(asked([], student(filed("miit-appeal", { acceptedOn: "2026-10-02" })))).toEqual([]);
  });
});

describe("what is typed on the routes page", () => {
  it("becomes circumstances only where it was answered and can be read", () => {
    const raw = { foreign: "no", arbitrationAgreed: "unknown", claim: "153", averageWage: "很多" };
    expect(circumstancesOf([{ step: "routes", item: "", raw }], TODAY)).toEqual({
      foreign: false,
      claimFen: 15_300,
    });
    expect(circumstancesOf([], TODAY)).toEqual({});
  });
});
