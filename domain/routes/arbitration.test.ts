import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { plainDate } from "@/domain/time/plain-date";
import { filed, student, TODAY } from "@/fixtures/route-facts";

const arbitration = (facts = student(), known: object = {}, today = TODAY) =>
  routeOf("arbitration", facts, today, known);

describe("arbitration (RT16)", () => {
  it("is nothing without an agreement of both sides", () => {
    expect(arbitration()).toMatchObject({
      status: "not-applicable",
      reason: "no-arbitration-agreement",
      conflicts: [],
      citations: [{ article: 4 }, { article: 27, paragraph: 1 }],
    });
    const clause = student({ terms: [{ text: "双方同意提交仲裁" }] });
    expect(arbitration(clause)).toMatchObject({ status: "needs", because: ["/terms/0/text"] });
    expect(arbitration(clause, { arbitrationAgreed: false }).status).toBe("not-applicable");
  });

  it("excludes the court, and a forced clause may not hold (RT16a)", () => {
    const agreed = arbitration(student(), { arbitrationAgreed: true });
    expect(agreed).toMatchObject({ status: "open", venue: { kind: "chosen-institution" } });
    expect(agreed.conflicts).toContain("lawsuit");
    expect(agreed.warnings).toMatchObject([
      { code: "excludes-the-court", citations: [{ article: 5 }, { article: 10, paragraph: 1 }] },
      { code: "agreement-may-be-void", citations: [{ article: 17 }] },
    ]);
  });

  it("is closed where a court has the case, and not judged before the law held", () => {
    const taken = student(filed("lawsuit", { acceptedOn: "2026-10-02" }));
    expect(arbitration(taken, { arbitrationAgreed: true })).toMatchObject({
      status: "closed",
      reason: "already-filed",
    });
    expect(arbitration(student(), {}, plainDate("2026-02-28"))).toMatchObject({ reason: "text-not-held" });
  });
});
