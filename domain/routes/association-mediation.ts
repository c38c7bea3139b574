import { isTelecom } from "@/domain/routes/eligibility";
import { filedBefore, filedElsewhere } from "@/domain/routes/filed-rows";
import { elsewhereWarnings } from "@/domain/routes/handled-elsewhere";
import { complaintsOf } from "@/domain/routes/operator-answers";
import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";

/**
 * RT05, mediation by a consumer association. No text held says when an association must refuse; that one mediation route
 * is taken at a time is our reading of the two lists that name it (FACTS b1), and J11 says what bars. For telecom it is
 * open with the warning that it bars the appeal, and never advised (FACTS c). Interest in a group case is not this.
 */
export const ASSOCIATION_MEDIATION: RouteRule = {
  route: "association-mediation",
  rows: [
    filedBefore("association-mediation", "association.way", "J11"),
    filedElsewhere("association-mediation", "association.way", "J11"),
    (_, today) => ({
      status: "open",
      reason: "ready",
      because: ["/service/sector"],
      citations: cited(today, "association.role", "association.prompt"),
    }),
  ],
  warnings: (facts, today, { taken }) =>
    taken
      ? [
          ...(isTelecom(facts)
            ? [
                {
                  code: "bars-the-appeal",
                  because: ["/service/sector"],
                  citations: cited(today, "appeal.elsewhere"),
                } as const,
              ]
            : []),
          ...elsewhereWarnings(facts, "association-mediation", today, "association.way"),
        ]
      : [],
  conflicts: (facts) => [...(isTelecom(facts) ? (["miit-appeal"] as const) : []), "market-complaint"],
  advised: (facts, today) =>
    !isTelecom(facts) &&
    complaintsOf(facts).length > 0 &&
    elsewhereWarnings(facts, "association-mediation", today, "association.way").length === 0,
};
