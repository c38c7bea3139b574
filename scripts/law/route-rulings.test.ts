import { expect, it } from "vitest";
import { ROUTES } from "@/domain/attempts/codes";
import words from "@/messages/zh-CN/routes.json" with { type: "json" };
import { closingsOf, rulingsOf } from "@/scripts/law/route-rulings";

it("meets every reason that the screens have words for", () => {
  const met = new Set(ROUTES.flatMap((route) => rulingsOf(route).map(({ reason }) => reason)));
  expect([...met].sort()).toEqual(Object.keys(words.reason).sort());
});

it("rests every answer on a place of the law", () => {
  for (const route of ROUTES)
    for (const { reason, citations } of rulingsOf(route))
      expect(citations.length, `${route} ${reason}`).toBeGreaterThan(0);
});

it("shows that for telecom the two other mediation routes cost the appeal, and that a report costs nothing", () => {
  const lost = (service: "telecom" | "membership") =>
    Object.fromEntries(
      closingsOf(service).map(({ route, closings }) => [route, closings.map(({ route }) => route)]),
    );
  expect(lost("telecom")["market-complaint"]).toContain("miit-appeal");
  expect(lost("telecom")["association-mediation"]).toContain("miit-appeal");
  expect(lost("membership")["market-complaint"]).toEqual(["association-mediation"]);
  for (const service of ["telecom", "membership"] as const)
    for (const route of ["operator-complaint", "market-report", "privacy-complaint", "peoples-mediation"])
      expect(lost(service)).not.toHaveProperty(route);
});
