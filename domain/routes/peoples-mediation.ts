import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";

/**
 * RT08, people's mediation with confirmation by a court. It needs both sides, so that it is open and never a next step
 * that a person can take alone. It stands in neither list of bodies whose handling bars a complaint: warned of (J11).
 */
export const PEOPLES_MEDIATION: RouteRule = {
  route: "peoples-mediation",
  rows: [
    (_, today) => ({
      status: "open",
      reason: "ready",
      citations: cited(today, "mediation.free", "mediation.confirmed"),
    }),
  ],
  warnings: (_, today) => [
    { code: "both-must-agree", because: [], citations: cited(today, "mediation.confirmed") },
    {
      code: "in-neither-list",
      because: [],
      citations: cited(today, "market.elsewhere", "appeal.elsewhere"),
      decision: "J11",
    },
  ],
};
