import { circumstancePointer } from "@/domain/routes/circumstances";
import { isTelecom } from "@/domain/routes/eligibility";
import { cited, firstHeld } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import { arbitrationOf, beforeACourt, SUITS } from "@/domain/routes/suit-rows";

/** RT16, arbitration: only with an agreement of both sides; one award, final, and the court is closed (arts. 4, 5, 10). */
export const ARBITRATION: RouteRule = {
  route: "arbitration",
  rows: [
    (_, today) =>
      cited(today, "arbitration.agreement").length > 0
        ? undefined
        : {
            status: "not-applicable",
            reason: "text-not-held",
            citations: firstHeld("arbitration.agreement"),
          },
    beforeACourt,
    (facts, today, known) => {
      const { state, because } = arbitrationOf(facts, known);
      const citations = cited(today, "arbitration.agreement", "arbitration.clause");
      if (state === "none")
        return { status: "not-applicable", reason: "no-arbitration-agreement", because, citations };
      return state === "agreed"
        ? { status: "open", reason: "ready", because, citations }
        : {
            status: "needs",
            reason: "arbitration-clause",
            because,
            missing: [circumstancePointer("arbitrationAgreed")],
            citations,
          };
    },
  ],
  warnings: (facts, today, { taken }, known) =>
    taken
      ? [
          {
            code: "excludes-the-court",
            because: [],
            citations: cited(today, "arbitration.instead", "arbitration.final"),
          },
          {
            code: "agreement-may-be-void",
            because: arbitrationOf(facts, known).because,
            citations: cited(today, "arbitration.forced"),
          },
        ]
      : [],
  conflicts: (facts) => [
    ...(isTelecom(facts) ? (["miit-appeal"] as const) : []),
    "market-complaint",
    "association-mediation",
    ...SUITS,
  ],
  venue: (_, today, { taken }) =>
    taken
      ? { kind: "chosen-institution", missing: [], citations: cited(today, "arbitration.clause") }
      : undefined,
  advised: () => true,
};
