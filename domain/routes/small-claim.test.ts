import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { student, TODAY, video } from "@/fixtures/route-facts";

const money = (change: object = {}) => student({ remedies: ["refund-difference"], ...change });
const known = { claimFen: 15_300, averageWageFen: 12_000_000 };
const claim = (facts = money(), circumstances: object = known) =>
  routeOf("small-claim", facts, TODAY, circumstances);

describe("the small-claims procedure (RT09)", () => {
  it("is for money alone: an order to downgrade does not fit (RT09a)", () => {
    expect(claim()).toMatchObject({
      status: "open",
      citations: [
        { article: 165, paragraph: 1 },
        { act: "civil-procedure-interpretation-2022", article: 272 },
      ],
    });
    expect(claim(money({ remedies: ["refund-difference", "perform-downgrade"] }))).toMatchObject({
      status: "not-applicable",
      reason: "not-only-money",
      because: ["/remedies/1"],
    });
    expect(claim(money({ remedies: [] }))).toMatchObject({ status: "needs", missing: ["/remedies"] });
  });

  it("asks for the amount and the published wage, and compares to the fen", () => {
    expect(claim(money(), {})).toMatchObject({
      reason: "amount-unknown",
      missing: ["/circumstances/claimFen", "/circumstances/averageWageFen"],
    });
    expect(claim(money(), { claimFen: 15_300 })).toMatchObject({
      status: "needs",
      reason: "wage-unknown",
      missing: ["/circumstances/averageWageFen"],
    });
    const at = (claimFen: number) => claim(money(), { claimFen, averageWageFen: 12_000_001 }).status;
    expect(at(6_000_000)).toBe("open");
    expect(at(6_000_001)).toBe("closed");
    expect(claim(money(), { claimFen: 6_000_001, averageWageFen: 12_000_000 })).toMatchObject({
      reason: "above-the-cap",
      citations: [{ paragraph: 1 }, { article: 165, paragraph: 2 }],
    });
  });

  it("is closed to ten or more claimants, and to foreign cases (CPI 257, J09)", () => {
    expect(claim(money(), { ...known, people: 10 })).toMatchObject({
      status: "not-applicable",
      reason: "too-many-people",
      citations: [{ article: 257, item: 3 }, { article: 75 }],
    });
    expect(claim(money(), { ...known, people: 9 }).status).toBe("open");
    const abroad = money({ consumer: { province: "Ontario" } });
    expect(claim(abroad)).toMatchObject({
      status: "needs",
      reason: "foreign-party",
      because: ["/consumer/province"],
      missing: ["/circumstances/foreign"],
      decision: "J09",
    });
    expect(claim(abroad, { ...known, foreign: false }).status).toBe("open");
    expect(claim(money(), { ...known, foreign: true }).status).toBe("not-applicable");
  });

  it("shows three years without closing on them, because no court raises them by itself (L1, L5)", () => {
    const late = routeOf("small-claim", video({ remedies: ["refund-unused"] }), TODAY, known);
    expect(late.closesOn).toBe("2029-09-01");
    const old = money({
      events: [{ when: "2023-11-22", channel: "app", kind: "request", obstacles: ["bot-wall"] }],
    });
    expect(claim(old)).toMatchObject({ status: "open", deadlines: [{ lastDay: "2026-11-22" }] });
    expect(claim(old).closesOn).toBeUndefined();
    expect(claim(old).warnings.map(({ code }) => code)).toEqual(["closes-mediation", "limitation-passed"]);
  });
});
