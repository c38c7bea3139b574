import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { type Deadline, marketComplaintBar } from "@/domain/routes/deadlines";
import { type Eligibility, isTelecom, type Row, type Venue, type Warning } from "@/domain/routes/eligibility";
import { filedBefore, filedElsewhere } from "@/domain/routes/filed-rows";
import { elsewhereWarnings } from "@/domain/routes/handled-elsewhere";
import { sellingPlace } from "@/domain/routes/market-venue";
import { complaintsOf } from "@/domain/routes/operator-answers";
import { firstRefusal, firstRefusalPointer } from "@/domain/routes/operator-deadlines";
import { cited, firstHeld, type RoutePlace } from "@/domain/routes/route-citations";
import { eligibilityOf, type RouteRule } from "@/domain/routes/route-rule";
import type { PlainDate } from "@/domain/time/plain-date";

/** RT03, the complaint to the market regulator (12315; complaint measures of 2026, arts. 10, 13 and 16). */

const ROWS: readonly Row[] = [
  (_, today) =>
    cited(today, "market.elsewhere").length > 0
      ? undefined
      : { status: "not-applicable", reason: "text-not-held", citations: firstHeld("market.from") },
  filedBefore("market-complaint", "market.elsewhere"),
  filedElsewhere("market-complaint", "market.elsewhere"),
  (facts, today) => {
    const [bar] = barOf(facts, today);
    if (bar === undefined || bar.lastDay >= today) return undefined;
    return {
      status: "closed",
      reason: "time-barred",
      because: firstRefusalPointer(facts),
      citations: bar.citations,
    };
  },
  (facts, today) => ({
    status: "open",
    reason: "ready",
    because: ["/service/sector"],
    citations: cited(today, VENUES[sellingPlace(facts)][1]),
  }),
];

/** RT03 as data: three years, at the bureau of art. 13; never advised for telecom (J10). */
export const MARKET_COMPLAINT: RouteRule = {
  route: "market-complaint",
  rows: ROWS,
  deadlines: barOf,
  warnings: (facts, today, { taken }) => warningsOf(facts, today, taken),
  conflicts: (facts) => [...(isTelecom(facts) ? (["miit-appeal"] as const) : []), "association-mediation"],
  venue: (facts, today, { ruling }) =>
    ruling.reason === "text-not-held" ? undefined : venueOf(facts, today),
  advised: (facts) => !isTelecom(facts) && complaintsOf(facts).length > 0,
};

/**
 * Whether the complaint can be lodged today. For telecom it is open and warned of, because it bars the appeal, and it
 * is never recommended (FACTS J10); for other services it is advised once the provider was asked (FACTS c). Before 15
 * April 2026 the text is not held and nothing is computed (J12). Pure; dates are nominal.
 */
export function marketComplaintEligibility(facts: AttemptFacts, today: PlainDate): Eligibility {
  return eligibilityOf(MARKET_COMPLAINT, facts, today);
}

function barOf(facts: AttemptFacts, today: PlainDate): readonly Deadline[] {
  const refusedOn = firstRefusal(facts);
  const bar = refusedOn === undefined ? undefined : marketComplaintBar(refusedOn, today);
  return bar === undefined ? [] : [bar];
}

function warningsOf(facts: AttemptFacts, today: PlainDate, taken: boolean): readonly Warning[] {
  const earlier = (facts.history ?? []).flatMap(({ route, on }, index) =>
    route === "market-complaint" && cited(on, "market.elsewhere").length === 0
      ? [`/history/${index}/on`]
      : [],
  );
  const old = { citations: firstHeld("market.from"), decision: "J12" };
  const sector = ["/service/sector"];
  return [
    ...(earlier.length > 0
      ? [{ code: "lodged-before-the-measures", because: earlier, ...old } as const]
      : []),
    ...(cited(today, "market.elsewhere").length === 0
      ? [{ code: "ask-in-writing", because: [], ...old } as const]
      : []),
    ...(taken && isTelecom(facts)
      ? ([
          {
            code: "bars-the-appeal",
            because: sector,
            citations: cited(today, "appeal.elsewhere"),
            decision: "J10",
          },
          {
            code: "only-prices-adverts-terms",
            because: sector,
            citations: cited(today, "market.remit"),
            decision: "J10",
          },
        ] as const)
      : []),
    ...(taken ? elsewhereWarnings(facts, "market-complaint", today, "market.elsewhere") : []),
  ];
}

const VENUES = {
  anywhere: ["county-of-business-or-domicile", "market.venue"],
  online: ["county-of-domicile", "market.venue-online"],
  platform: ["county-published-or-of-the-platform", "market.venue-platform"],
} as const satisfies Record<string, readonly [Venue["kind"], RoutePlace]>;

function venueOf(facts: AttemptFacts, today: PlainDate): Venue {
  const [kind, place] = VENUES[sellingPlace(facts)];
  const { address } = facts.service.provider;
  return {
    kind,
    address,
    missing: address === undefined ? ["/service/provider/address"] : [],
    citations: cited(today, place),
  };
}
