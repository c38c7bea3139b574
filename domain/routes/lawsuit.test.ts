import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { filed, student, TODAY } from "@/fixtures/route-facts";

const suit = (facts = student(), known: object = {}) => routeOf("lawsuit", facts, TODAY, known);

describe("the suit (RT10)", () => {
  it("is open for any concrete claim at the defendant's place or that of performance, nothing else assumed", () => {
    expect(suit()).toMatchObject({
      status: "open",
      citations: [{ article: 39, item: 5 }, { article: 122 }],
      venue: {
        kind: "court-of-the-defendant-or-of-performance",
        missing: ["/service/provider/address"],
        citations: [{ article: 24 }, { article: 18, paragraph: 2 }],
      },
    });
    expect(suit(student({ remedies: [] }))).toMatchObject({
      status: "needs",
      missing: ["/remedies"],
      citations: [{ article: 122, item: 3 }],
    });
  });

  it("stays open after mediation failed, and is closed by another suit or an award", () => {
    const ended = { acceptedOn: "2026-10-02", outcome: "refused" };
    expect(suit(student(filed("miit-appeal", ended))).status).toBe("open");
    for (const route of ["lawsuit", "small-claim", "arbitration"] as const) {
      expect(suit(student(filed(route, ended)))).toMatchObject({ status: "closed", reason: "already-filed" });
      expect(suit(student(filed(route)))).toMatchObject({ status: "needs", missing: ["/history/0/outcome"] });
      expect(suit(student(filed(route, { outcome: "refused" }))).status).toBe("open");
    }
  });

  it("is closed by an arbitration agreement, and asks where only a clause is on record (RT16)", () => {
    const clause = student({ terms: [{ text: "争议提交某仲裁委员会仲裁。" }] });
    expect(suit(clause)).toMatchObject({
      status: "needs",
      reason: "arbitration-clause",
      because: ["/terms/0/text"],
      missing: ["/circumstances/arbitrationAgreed"],
    });
    expect(suit(clause, { arbitrationAgreed: false }).status).toBe("open");
    expect(suit(student(), { arbitrationAgreed: true })).toMatchObject({
      status: "closed",
      reason: "arbitration-agreed",
      citations: [
        { article: 127, item: 2 },
        { act: "arbitration-law-2025", article: 5 },
      ],
    });
  });

  it("warns of a clause on the court that was not brought to notice (RT10b)", () => {
    const terms = [{ text: "由本公司所在地人民法院管辖。" }];
    expect(suit(student({ terms })).warnings.at(-1)).toMatchObject({
      code: "venue-clause",
      because: ["/terms/0/text"],
      citations: [{ article: 31 }],
    });
  });
});
