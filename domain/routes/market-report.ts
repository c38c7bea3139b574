import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { isTelecom, type Venue, type Warning } from "@/domain/routes/eligibility";
import { filedBefore } from "@/domain/routes/filed-rows";
import { sellingPlace } from "@/domain/routes/market-venue";
import { cited, firstHeld, type RoutePlace } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * RT04, the report of an offence to the market regulator: a procedure of its own beside every complaint, never about
 * money for the person (complaint measures arts. 9, 28 to 36). Before 15 April 2026 the text is not held (J12).
 */
export const MARKET_REPORT: RouteRule = {
  route: "market-report",
  rows: [
    (_, today) =>
      cited(today, "report.leads").length > 0
        ? undefined
        : { status: "not-applicable", reason: "text-not-held", citations: firstHeld("market.from") },
    filedBefore("market-report", "report.again"),
    ({ events }, today) =>
      events.length > 0
        ? undefined
        : {
            status: "needs",
            reason: "nothing-to-report",
            missing: ["/events"],
            citations: cited(today, "report.leads"),
          },
    (_, today) => ({
      status: "open",
      reason: "ready",
      because: ["/events"],
      citations: cited(today, "report.leads", "market.separate"),
    }),
  ],
  warnings: (facts, today, { taken }) => (taken ? warningsOf(facts, today) : []),
  venue: (facts, today, { ruling }) =>
    ruling.reason === "text-not-held" ? undefined : venueOf(facts, today),
};

function warningsOf(facts: AttemptFacts, today: PlainDate): readonly Warning[] {
  return [
    { code: "no-money-in-a-report", because: [], citations: cited(today, "market.separate") },
    ...(isTelecom(facts)
      ? [
          {
            code: "only-prices-adverts-terms",
            because: ["/service/sector"],
            citations: cited(today, "report.leads"),
            decision: "J10",
          } as const,
        ]
      : []),
  ];
}

const VENUES = {
  anywhere: ["county-of-the-act", "report.venue"],
  online: ["county-of-domicile", "report.venue-online"],
  platform: ["county-of-actual-business", "report.venue-platform"],
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
