import type { Route } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import { cited, type RoutePlace } from "@/domain/routes/route-citations";
import type { PlainDate } from "@/domain/time/plain-date";

/** What a route yields, costs and takes: the same whatever the facts (FACTS b2). The screen finds the words. */

export type Cost =
  | "free"
  | "not-verified"
  | "half-scale"
  | "scale"
  | "none-in-advance"
  | "institution"
  | "not-yours";

export type Need =
  | "name"
  | "phone"
  | "address"
  | "postcode"
  | "providerName"
  | "providerProvince"
  | "providerAddress"
  | "events"
  | "remedies"
  | "reference"
  | "identity"
  | "agreement";

export type RouteProfile = {
  readonly cost: Cost;
  /** What has to be given, in the order in which a letter asks it. */
  readonly needs: readonly Need[];
  /** Where the yield, the cost and the needs can be read, as the texts stand on the day. */
  readonly citations: readonly Citation[];
};

type Row = { readonly cost: Cost; readonly needs: readonly Need[]; readonly places: readonly RoutePlace[] };

const SUIT: readonly Need[] = ["identity", "providerName", "providerAddress", "remedies", "events"];
const COMPLAINT: readonly Need[] = [
  "name",
  "phone",
  "address",
  "providerName",
  "providerAddress",
  "remedies",
  "events",
];

const PROFILES: Readonly<Record<Route, Row>> = {
  "operator-complaint": { cost: "free", needs: ["events", "remedies"], places: ["operator.mechanism"] },
  "miit-appeal": {
    cost: "not-verified",
    needs: [
      "name",
      "address",
      "phone",
      "postcode",
      "providerName",
      "providerProvince",
      "providerAddress",
      "remedies",
      "events",
      "reference",
    ],
    places: ["appeal.contents", "appeal.operator-first"],
  },
  "market-complaint": {
    cost: "not-verified",
    needs: COMPLAINT,
    places: ["market.contents", "market.channels", "market.mediation", "market.afterwards"],
  },
  "market-report": {
    cost: "not-verified",
    needs: ["providerName", "events"],
    places: ["report.leads", "report.told"],
  },
  "association-mediation": { cost: "not-verified", needs: COMPLAINT, places: ["association.role"] },
  "platform-appeal": { cost: "not-verified", needs: ["events"], places: ["platform.review"] },
  "privacy-complaint": {
    cost: "not-verified",
    needs: ["providerName", "events"],
    places: ["privacy.right", "privacy.powers"],
  },
  "peoples-mediation": {
    cost: "free",
    needs: ["events", "remedies"],
    places: ["mediation.free", "mediation.application", "mediation.enforced"],
  },
  "small-claim": {
    cost: "half-scale",
    needs: SUIT,
    places: ["court.contents", "fees.scale", "fees.simple", "fees.prepaid"],
  },
  lawsuit: {
    cost: "scale",
    needs: SUIT,
    places: ["court.contents", "court.filing", "court.simple", "court.online", "fees.scale", "fees.prepaid"],
  },
  "internet-court": { cost: "scale", needs: SUIT, places: ["court.contents", "fees.scale", "fees.prepaid"] },
  "fixed-group-suit": {
    cost: "scale",
    needs: SUIT,
    places: ["group.fixed", "group.no-simple", "fees.scale", "fees.prepaid"],
  },
  "open-group-suit": {
    cost: "none-in-advance",
    needs: SUIT,
    places: ["group.registration", "group.no-prepayment"],
  },
  "public-interest-suit": {
    cost: "not-yours",
    needs: [],
    places: ["public.relief", "public.terms", "public.own-suit"],
  },
  "supported-suit": {
    cost: "scale",
    needs: SUIT,
    places: ["support.right", "support.association", "fees.scale", "fees.prepaid"],
  },
  arbitration: {
    cost: "institution",
    needs: ["agreement", ...SUIT],
    places: ["arbitration.final", "arbitration.contents"],
  },
  "legal-aid": { cost: "not-verified", needs: [], places: ["aid.list", "aid.fees"] },
};

/** The row of a route with its places as they stand on a day; a fee that no text held names is "not verified". */
export function routeProfile(route: Route, today: PlainDate): RouteProfile {
  const { cost, needs, places } = PROFILES[route];
  return { cost, needs, citations: cited(today, ...places) };
}
