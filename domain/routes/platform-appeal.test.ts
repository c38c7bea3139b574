import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { plainDate } from "@/domain/time/plain-date";
import { TODAY, video } from "@/fixtures/route-facts";

const platform = video({ service: { sector: "platform-membership", provider: { name: "某平台" } } });
const appeal = (facts = platform, known: object = {}, today = TODAY) =>
  routeOf("platform-appeal", facts, today, known);

describe("the platform's own appeal (RT06)", () => {
  it("hangs on a measure that the platform took, which is asked and not assumed", () => {
    expect(appeal()).toMatchObject({
      status: "needs",
      reason: "measure-unknown",
      missing: ["/circumstances/platformMeasure"],
    });
    expect(appeal(platform, { platformMeasure: true })).toMatchObject({
      status: "open",
      citations: [
        { article: 19, paragraph: 1 },
        { article: 19, paragraph: 2 },
      ],
    });
    expect(appeal(platform, { platformMeasure: false })).toMatchObject({
      status: "not-applicable",
      reason: "no-measure",
    });
  });

  it("reads a measure that the record holds already, and lets the person's later answer count", () => {
    const measured = { ...platform, platformMeasure: { review: "machine-only" as const } };
    expect(appeal(measured)).toMatchObject({ status: "open", because: ["/platformMeasure"] });
    expect(appeal(measured, { platformMeasure: false }).reason).toBe("no-measure");
  });

  it("is nothing for a service that no platform sold, and begins on 1 February 2026", () => {
    expect(appeal(video(), { platformMeasure: true })).toMatchObject({
      status: "not-applicable",
      reason: "no-platform",
    });
    expect(appeal(platform, {}, plainDate("2026-01-31"))).toMatchObject({ reason: "text-not-held" });
    expect(appeal(platform, {}, plainDate("2026-02-01"))).toMatchObject({ reason: "measure-unknown" });
  });
});
