import type { Citation } from "@/domain/law/citation";
import { citedPlaces } from "@/domain/law/placed-citations";
import type { PlainDate } from "@/domain/time/plain-date";

const CODE = "civil-code-2020";
const RIGHTS = "consumer-protection-law-2013";
const REGULATIONS = "consumer-protection-regulations-2024";
const PENALTIES = "consumer-infringement-penalty-measures-2020";
const INTERPRETATION = "civil-procedure-interpretation-2022";
const FEES = "litigation-fees-2006";

/** Every place of the law that a head of damages or a court fee can rest on (FACTS e and d4; J07, J08). */
const PLACES = citedPlaces({
  "breach.liability": [CODE, { article: 577 }],
  "breach.further-loss": [CODE, { article: 583 }],
  "breach.measure": [CODE, { article: 584 }],
  "breach.limit-loss": [CODE, { article: 591, paragraph: 1 }],
  "breach.costs-of-limiting": [CODE, { article: 591, paragraph: 2 }],
  "penalty.reduced": [CODE, { article: 585, paragraph: 2 }],
  "penalty.thirty-percent": ["civil-code-contract-interpretation-2023", { article: 65, paragraph: 2 }],
  "end.notice": [CODE, { article: 565, paragraph: 1 }],
  "end.effect": [CODE, { article: 566, paragraph: 1 }],
  "enrichment.return": [CODE, { article: 985 }],
  "fraud.rescission": [CODE, { article: 148 }],
  "fraud.restitution": [CODE, { article: 157 }],
  "telecom.compensation": ["telecom-regulations-2016", { article: 74 }],
  "consumer.loss": [RIGHTS, { article: 52 }],
  "consumer.prepaid": [RIGHTS, { article: 53 }],
  "consumer.three-times": [RIGHTS, { article: 55, paragraph: 1 }],
  "consumer.fraud": [REGULATIONS, { article: 49, paragraph: 1 }],
  "consumer.no-extortion": [REGULATIONS, { article: 49, paragraph: 2 }],
  "market.no-extortion": ["complaint-report-measures-2026", { article: 42 }],
  "prepaid.consumers-favour": [PENALTIES, { article: 10, paragraph: 1 }],
  "prepaid.rate": ["prepaid-consumption-2025", { article: 16, paragraph: 1 }],
  "renewal.notice": ["network-trading-measures-2025", { article: 18, paragraph: 1 }],
  "renewal.cancel": ["network-trading-measures-2025", { article: 18, paragraph: 2 }],
  "proof.fraud": [INTERPRETATION, { article: 109 }],
  "fee.property": [FEES, { article: 13, paragraph: 1, item: 1 }],
  "fee.other": [FEES, { article: 13, paragraph: 1 }],
  "fee.execution": [FEES, { article: 14 }],
  "fee.ended-early": [FEES, { article: 15 }],
  "fee.simple": [FEES, { article: 16 }],
  "fee.prepaid": [FEES, { article: 20, paragraph: 1 }],
  "fee.loser": [FEES, { article: 29, paragraph: 1 }],
  "fee.relief": [FEES, { article: 44, paragraph: 1 }],
  "fee.waiver": [FEES, { article: 44, paragraph: 2 }],
  "fee.waived": [FEES, { article: 45 }],
  "fee.reduced": [FEES, { article: 46, paragraph: 2 }],
  "fee.deferred": [FEES, { article: 47 }],
  "fee.application": [FEES, { article: 48, paragraph: 1 }],
  "fee.mixed": [INTERPRETATION, { article: 201, paragraph: 1 }],
  "fee.added": [INTERPRETATION, { article: 201, paragraph: 2 }],
  "fee.halved-once": [INTERPRETATION, { article: 206 }],
  "fee.open-group": [INTERPRETATION, { article: 194 }],
  "fee.no-simple": [INTERPRETATION, { article: 257, item: 3 }],
});

export type DamagePlace = (typeof PLACES.names)[number];

/** The places as they stand on a day; a place whose text is not held on that day is left out. */
export function damageCitations(on: PlainDate, ...places: readonly DamagePlace[]): readonly Citation[] {
  return PLACES.on(on, places);
}

/** Every citation that damages and court fees can print, for `law:check`. */
export function everyDamageCitation(): readonly Citation[] {
  return PLACES.every();
}
