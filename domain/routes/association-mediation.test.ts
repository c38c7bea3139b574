import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { filed, student, TODAY, video } from "@/fixtures/route-facts";

const mediation = (facts = video()) => routeOf("association-mediation", facts, TODAY);

describe("mediation by an association (RT05)", () => {
  it("is open, and for telecom warned of because it bars the appeal", () => {
    expect(mediation()).toMatchObject({ status: "open", conflicts: ["market-complaint"], warnings: [] });
    expect(mediation(student())).toMatchObject({
      status: "open",
      recommended: false,
      conflicts: ["miit-appeal", "market-complaint"],
      warnings: [{ code: "bars-the-appeal", citations: [{ article: 11, item: 4 }] }],
    });
    expect(mediation(student(filed("operator-complaint"))).recommended).toBe(false);
    expect(mediation(video(filed("operator-complaint"))).recommended).toBe(true);
  });

  it.each(["market-complaint", "lawsuit"] as const)(
    "%s bars it by our decision once taken (J11)",
    (route) => {
      expect(mediation(video(filed(route, { acceptedOn: "2026-10-02" })))).toMatchObject({
        status: "closed",
        reason: "handled-elsewhere",
        decision: "J11",
        citations: [{ act: "consumer-protection-law-2013", article: 39, item: 2 }],
      });
      expect(mediation(video(filed(route)))).toMatchObject({ status: "needs", reason: "filed-elsewhere" });
      expect(mediation(video(filed(route, { outcome: "refused" }))).status).toBe("open");
    },
  );

  it("warns where another mediation has ended, and is then not advised", () => {
    const ended = {
      route: "market-complaint",
      on: "2026-10-01",
      acceptedOn: "2026-10-02",
      outcome: "refused",
    };
    const asked = { route: "operator-complaint", on: "2026-09-20" };
    const found = mediation(video({ history: [asked, ended] }));
    expect(found).toMatchObject({
      status: "open",
      recommended: false,
      warnings: [{ code: "ended-elsewhere" }],
    });
  });
});
