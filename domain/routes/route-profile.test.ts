import { expect, it } from "vitest";
import { ROUTES } from "@/domain/attempts/codes";
import { routeProfile } from "@/domain/routes/route-profile";
import { TODAY } from "@/fixtures/route-facts";

it("cites a text for what every route yields, costs and takes", () => {
  for (const route of ROUTES) expect(routeProfile(route, TODAY).citations.length, route).toBeGreaterThan(0);
});

it("says free or names a fee only where the text does (FACTS b2, d4)", () => {
  const cost = (route: (typeof ROUTES)[number]) => routeProfile(route, TODAY).cost;
  expect(cost("peoples-mediation")).toBe("free");
  for (const route of ["miit-appeal", "market-complaint", "association-mediation"] as const)
    expect(cost(route)).toBe("not-verified");
  expect(cost("small-claim")).toBe("half-scale");
  expect(cost("open-group-suit")).toBe("none-in-advance");
  expect(routeProfile("miit-appeal", TODAY).needs).toContain("postcode");
  expect(routeProfile("market-complaint", TODAY).needs).not.toContain("postcode");
});
