import type { Citation } from "@/domain/law/citation";
import { citedPlaces } from "@/domain/law/placed-citations";
import type { PlainDate } from "@/domain/time/plain-date";

const APPEAL = "telecom-user-appeal-measures-2016";
const MARKET = "complaint-report-measures-2026";
const RIGHTS = "consumer-protection-law-2013";
const REGULATIONS = "consumer-protection-regulations-2024";
const PROCEDURE = "civil-procedure-law-2023";
const INTERPRETATION = "civil-procedure-interpretation-2022";
const ARBITRATION = "arbitration-law-2025";
const FEES = "litigation-fees-2006";
const PUBLIC_INTEREST = "consumer-public-interest-litigation-2020";

/** Every place of the law that the status of a route can rest on (FACTS b1 to b3, d1 and d2, rows marked Y). */
const PLACES = citedPlaces({
  "operator.mechanism": [REGULATIONS, { article: 44, paragraph: 1 }],
  "operator.settling": [RIGHTS, { article: 39, item: 1 }],
  "appeal.right": ["telecom-regulations-2016", { article: 39, paragraph: 1 }],
  "appeal.venue": [APPEAL, { article: 9 }],
  "appeal.operator-first": [APPEAL, { article: 10, item: 4 }],
  "appeal.time": [APPEAL, { article: 11, item: 1 }],
  "appeal.settled": [APPEAL, { article: 11, item: 2 }],
  "appeal.already": [APPEAL, { article: 11, item: 3 }],
  "appeal.elsewhere": [APPEAL, { article: 11, item: 4 }],
  "appeal.contents": [APPEAL, { article: 12 }],
  "market.channels": [MARKET, { article: 8 }],
  "market.separate": [MARKET, { article: 9 }],
  "market.contents": [MARKET, { article: 10, paragraph: 1 }],
  "market.venue": [MARKET, { article: 13, paragraph: 1 }],
  "market.venue-online": [MARKET, { article: 13, paragraph: 2 }],
  "market.venue-platform": [MARKET, { article: 13, paragraph: 3 }],
  "market.remit": [MARKET, { article: 16, item: 1 }],
  "market.elsewhere": [MARKET, { article: 16, item: 2 }],
  "market.time": [MARKET, { article: 16, item: 4 }],
  "market.mediation": [MARKET, { article: 18, paragraph: 1 }],
  "market.afterwards": [MARKET, { article: 25 }],
  "market.from": [MARKET, { article: 46 }],
  "report.leads": [MARKET, { article: 28, paragraph: 1 }],
  "report.venue": [MARKET, { article: 29 }],
  "report.venue-online": [MARKET, { article: 31, paragraph: 1 }],
  "report.venue-platform": [MARKET, { article: 31, paragraph: 2 }],
  "report.again": [MARKET, { article: 35, paragraph: 2 }],
  "report.told": [MARKET, { article: 36 }],
  "association.role": [RIGHTS, { article: 37, paragraph: 1, item: 5 }],
  "association.way": [RIGHTS, { article: 39, item: 2 }],
  "association.prompt": [REGULATIONS, { article: 45 }],
  "platform.appeal": ["platform-rules-measures-2025", { article: 19, paragraph: 1 }],
  "platform.review": ["platform-rules-measures-2025", { article: 19, paragraph: 2 }],
  "privacy.right": ["personal-information-protection-law-2021", { article: 65, paragraph: 1 }],
  "privacy.powers": ["personal-information-protection-law-2021", { article: 66, paragraph: 1 }],
  "mediation.free": ["peoples-mediation-law-2010", { article: 4 }],
  "mediation.confirmed": ["peoples-mediation-law-2010", { article: 33, paragraph: 1 }],
  "mediation.application": [PROCEDURE, { article: 205 }],
  "mediation.enforced": [PROCEDURE, { article: 206 }],
  "court.way": [RIGHTS, { article: 39, item: 5 }],
  "court.online": [PROCEDURE, { article: 16, paragraph: 1 }],
  "court.venue": [PROCEDURE, { article: 24 }],
  "court.performance": [INTERPRETATION, { article: 18, paragraph: 2 }],
  "court.venue-clause": [INTERPRETATION, { article: 31 }],
  "court.conditions": [PROCEDURE, { article: 122 }],
  "court.claim": [PROCEDURE, { article: 122, item: 3 }],
  "court.contents": [PROCEDURE, { article: 124 }],
  "court.filing": [PROCEDURE, { article: 126 }],
  "court.arbitrated": [PROCEDURE, { article: 127, item: 2 }],
  "court.decided": [PROCEDURE, { article: 127, item: 5 }],
  "court.simple": [PROCEDURE, { article: 160, paragraph: 1 }],
  "court.limitation": ["civil-code-2020", { article: 188, paragraph: 1 }],
  "small.money": [PROCEDURE, { article: 165, paragraph: 1 }],
  "small.agreed": [PROCEDURE, { article: 165, paragraph: 2 }],
  "small.foreign": [PROCEDURE, { article: 166, item: 2 }],
  "small.wage": [INTERPRETATION, { article: 272 }],
  "group.joint": [PROCEDURE, { article: 55, paragraph: 1 }],
  "group.fixed": [PROCEDURE, { article: 56 }],
  "group.open": [PROCEDURE, { article: 57, paragraph: 1 }],
  "group.many": [INTERPRETATION, { article: 75 }],
  "group.registration": [INTERPRETATION, { article: 80 }],
  "group.no-prepayment": [INTERPRETATION, { article: 194 }],
  "group.no-simple": [INTERPRETATION, { article: 257, item: 3 }],
  "public.plaintiffs": [RIGHTS, { article: 47 }],
  "public.plaintiffs-again": [REGULATIONS, { article: 41 }],
  "public.relief": [PUBLIC_INTEREST, { article: 13, paragraph: 1 }],
  "public.terms": [PUBLIC_INTEREST, { article: 13, paragraph: 2 }],
  "public.own-suit": [INTERPRETATION, { article: 286 }],
  "support.right": [PROCEDURE, { article: 15 }],
  "support.association": [RIGHTS, { article: 37, paragraph: 1, item: 7 }],
  "arbitration.agreement": [ARBITRATION, { article: 4 }],
  "arbitration.instead": [ARBITRATION, { article: 5 }],
  "arbitration.final": [ARBITRATION, { article: 10, paragraph: 1 }],
  "arbitration.clause": [ARBITRATION, { article: 27, paragraph: 1 }],
  "arbitration.contents": [ARBITRATION, { article: 34 }],
  "arbitration.forced": [REGULATIONS, { article: 17 }],
  "internet.contracts": ["internet-courts-2018", { article: 2, item: 2 }],
  "aid.list": ["legal-aid-law-2021", { article: 31 }],
  "aid.local": ["legal-aid-law-2021", { article: 31, item: 9 }],
  "aid.fees": [FEES, { article: 44, paragraph: 1 }],
  "fees.scale": [FEES, { article: 13, paragraph: 1, item: 1 }],
  "fees.simple": [FEES, { article: 16 }],
  "fees.prepaid": [FEES, { article: 20, paragraph: 1 }],
});

export type RoutePlace = (typeof PLACES.names)[number];

/** The places as they stand on a day; a place whose text is not held on that day is left out, never guessed. */
export function cited(on: PlainDate, ...places: readonly RoutePlace[]): readonly Citation[] {
  return PLACES.on(on, places);
}

/** The first text held of a place, whatever the day: where the law of an earlier day is not held, it says since when it is. */
export function firstHeld(...places: readonly RoutePlace[]): readonly Citation[] {
  return places.flatMap(PLACES.firstHeld);
}

/** Every citation that a route can print, for `law:check`. */
export function routeCitations(): readonly Citation[] {
  return PLACES.every();
}
