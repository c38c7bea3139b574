import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import { ARBITRATION } from "@/domain/routes/arbitration";
import { ASSOCIATION_MEDIATION } from "@/domain/routes/association-mediation";
import type { Circumstances } from "@/domain/routes/circumstances";
import type { Eligibility } from "@/domain/routes/eligibility";
import { FIXED_GROUP_SUIT } from "@/domain/routes/fixed-group-suit";
import { INTERNET_COURT } from "@/domain/routes/internet-court";
import { LAWSUIT } from "@/domain/routes/lawsuit";
import { LEGAL_AID } from "@/domain/routes/legal-aid";
import { MARKET_COMPLAINT } from "@/domain/routes/market-complaint";
import { MARKET_REPORT } from "@/domain/routes/market-report";
import { MIIT_APPEAL } from "@/domain/routes/miit-appeal";
import { nextStep } from "@/domain/routes/next-step";
import { OPEN_GROUP_SUIT } from "@/domain/routes/open-group-suit";
import { OPERATOR_COMPLAINT } from "@/domain/routes/operator-complaint";
import { PEOPLES_MEDIATION } from "@/domain/routes/peoples-mediation";
import { PLATFORM_APPEAL } from "@/domain/routes/platform-appeal";
import { PRIVACY_COMPLAINT } from "@/domain/routes/privacy-complaint";
import { PUBLIC_INTEREST_SUIT } from "@/domain/routes/public-interest-suit";
import { eligibilityOf, type RouteRule } from "@/domain/routes/route-rule";
import { routesInOrder, serviceOrder } from "@/domain/routes/service-order";
import { SMALL_CLAIM } from "@/domain/routes/small-claim";
import { SUPPORTED_SUIT } from "@/domain/routes/supported-suit";
import type { PlainDate } from "@/domain/time/plain-date";

const RULES: Readonly<Record<Route, RouteRule>> = {
  "operator-complaint": OPERATOR_COMPLAINT,
  "miit-appeal": MIIT_APPEAL,
  "market-complaint": MARKET_COMPLAINT,
  "market-report": MARKET_REPORT,
  "association-mediation": ASSOCIATION_MEDIATION,
  "platform-appeal": PLATFORM_APPEAL,
  "privacy-complaint": PRIVACY_COMPLAINT,
  "peoples-mediation": PEOPLES_MEDIATION,
  "small-claim": SMALL_CLAIM,
  lawsuit: LAWSUIT,
  "internet-court": INTERNET_COURT,
  "fixed-group-suit": FIXED_GROUP_SUIT,
  "open-group-suit": OPEN_GROUP_SUIT,
  "public-interest-suit": PUBLIC_INTEREST_SUIT,
  "supported-suit": SUPPORTED_SUIT,
  arbitration: ARBITRATION,
  "legal-aid": LEGAL_AID,
};

/**
 * How all 17 routes stand on a day, in the order of the service (FACTS c): every one with its status, its reason and its
 * citations. At most one is recommended: the next step of that order. Linear in the events; never throws for facts that
 * the schema accepts. `known` holds what the facts do not (circumstances.ts); what is missing there is asked, not assumed.
 */
export function assessRoutes(
  facts: AttemptFacts,
  today: PlainDate,
  known: Circumstances = {},
): readonly Eligibility[] {
  const found = routesInOrder(serviceOrder(facts)).map((route) => routeOf(route, facts, today, known));
  const next = nextStep(found, facts);
  const recommended = next.kind === "take" ? next.route : undefined;
  return found.map((each) =>
    each.recommended === (each.route === recommended) ? each : { ...each, recommended: !each.recommended },
  );
}

/** One route by itself; `recommended` says only that nothing about the route itself speaks against it. */
export function routeOf(
  route: Route,
  facts: AttemptFacts,
  today: PlainDate,
  known: Circumstances = {},
): Eligibility {
  return eligibilityOf(RULES[route], facts, today, known);
}
