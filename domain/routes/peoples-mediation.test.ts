import { expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { TODAY, video } from "@/fixtures/route-facts";

it("is open where both agree, and warns that neither list names it (RT08, J11)", () => {
  const found = routeOf("peoples-mediation", video(), TODAY);
  expect(found).toMatchObject({
    status: "open",
    recommended: false,
    conflicts: [],
    citations: [
      { act: "peoples-mediation-law-2010", article: 4 },
      { act: "peoples-mediation-law-2010", article: 33, paragraph: 1 },
    ],
  });
  expect(found.warnings.map(({ code, decision }) => `${code} ${decision ?? ""}`.trim())).toEqual([
    "both-must-agree",
    "in-neither-list J11",
  ]);
});
