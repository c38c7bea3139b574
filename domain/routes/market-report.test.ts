import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { plainDate } from "@/domain/time/plain-date";
import { filed, student, TODAY, video } from "@/fixtures/route-facts";

const report = (facts = video(), today = TODAY) => routeOf("market-report", facts, today);

describe("the report of an offence (RT04)", () => {
  it("is open at any time beside every complaint, carries no claim for money and closes nothing", () => {
    for (const facts of [student(), video(), video(filed("market-complaint", { acceptedOn: "2026-10-02" }))])
      expect(report(facts)).toMatchObject({
        status: "open",
        conflicts: [],
        recommended: false,
        citations: [
          { article: 28, paragraph: 1 },
          { act: "complaint-report-measures-2026", article: 9 },
        ],
      });
    expect(report().warnings.map(({ code }) => code)).toEqual(["no-money-in-a-report"]);
    expect(report(student()).warnings.map(({ code }) => code)).toEqual([
      "no-money-in-a-report",
      "only-prices-adverts-terms",
    ]);
  });

  it("goes to another place than a complaint", () => {
    expect(report().venue).toMatchObject({
      kind: "county-of-domicile",
      citations: [{ article: 31, paragraph: 1 }],
    });
    expect(report(student()).venue).toMatchObject({
      kind: "county-of-the-act",
      citations: [{ article: 29 }],
    });
    const sold = { ...video().service, soldThrough: "platform" };
    expect(report(video({ service: sold })).venue).toMatchObject({
      kind: "county-of-actual-business",
      citations: [{ article: 31, paragraph: 2 }],
    });
  });

  it("needs concrete leads, and is not handled twice for the same facts", () => {
    expect(report(video({ events: [] }))).toMatchObject({
      status: "needs",
      reason: "nothing-to-report",
      missing: ["/events"],
    });
    expect(report(video(filed("market-report")))).toMatchObject({
      status: "closed",
      reason: "already-filed",
      citations: [{ article: 35, paragraph: 2 }],
    });
  });

  it("is not judged by the measures before their first day (J12)", () => {
    expect(report(video(), plainDate("2026-04-14"))).toMatchObject({
      status: "not-applicable",
      reason: "text-not-held",
      citations: [{ article: 46 }],
    });
    expect(report(video({ events: [] }), plainDate("2026-04-15")).status).toBe("needs");
  });
});
