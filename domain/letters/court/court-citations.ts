import type { Citation } from "@/domain/law/citation";
import { citedPlaces } from "@/domain/law/placed-citations";
import type { PlainDate } from "@/domain/time/plain-date";

const PROCEDURE = "civil-procedure-law-2023";
const INTERPRETATION = "civil-procedure-interpretation-2022";
const EVIDENCE = "civil-evidence-rules-2019";
const FEES = "litigation-fees-2006";
const MARKET = "complaint-report-measures-2026";

/** Every place of the law that a document for a court prints (FACTS d1, d3, d4, f1 and j; rows marked Y). */
const PLACES = citedPlaces({
  "complaint.copies": [PROCEDURE, { article: 123, paragraph: 1 }],
  "statutory-agent": [PROCEDURE, { article: 60 }],
  "evidence.list": [EVIDENCE, { article: 19, paragraph: 1 }],
  "evidence.originals": [EVIDENCE, { article: 15 }],
  "agents.mandate": [PROCEDURE, { article: 62, paragraph: 2 }],
  "agents.special": [INTERPRETATION, { article: 89, paragraph: 1 }],
  "market.agent": [MARKET, { article: 11, paragraph: 1 }],
  "market.mandate": [MARKET, { article: 11, paragraph: 2 }],
  "registration.notice": [PROCEDURE, { article: 57, paragraph: 1 }],
  "registration.proof": [INTERPRETATION, { article: 80 }],
  "produce.application": [INTERPRETATION, { article: 112, paragraph: 1 }],
  "produce.contents": [EVIDENCE, { article: 45, paragraph: 1 }],
  "produce.right-to-see": [EVIDENCE, { article: 47, paragraph: 1, item: 3 }],
  "produce.accounts": [EVIDENCE, { article: 47, paragraph: 1, item: 4 }],
  "produce.electronic": [EVIDENCE, { article: 99, paragraph: 2 }],
  "own-data": ["personal-information-protection-law-2021", { article: 45, paragraph: 1 }],
  "own-bill": ["telecom-regulations-2016", { article: 33, paragraph: 1 }],
  "relief.right": [FEES, { article: 44, paragraph: 1 }],
  "relief.natural-persons": [FEES, { article: 44, paragraph: 2 }],
  "relief.waiver.disabled-without-income": [FEES, { article: 45, item: 1 }],
  "relief.waiver.subsistence-allowance": [FEES, { article: 45, item: 3 }],
  "relief.waiver.other": [FEES, { article: 45, item: 5 }],
  "relief.reduction.disaster": [FEES, { article: 46, paragraph: 1, item: 1 }],
  "relief.reduction.preferential-treatment": [FEES, { article: 46, paragraph: 1, item: 2 }],
  "relief.reduction.other": [FEES, { article: 46, paragraph: 1, item: 4 }],
  "relief.deferral.legal-aid": [FEES, { article: 47, item: 3 }],
  "relief.deferral.other": [FEES, { article: 47, item: 4 }],
  "relief.application": [FEES, { article: 48, paragraph: 1 }],
  "relief.proof": [FEES, { article: 48, paragraph: 2 }],
});

export type CourtPlace = (typeof PLACES.names)[number];

/** A place as it stands on a day; undefined where no text is held for that day, so that nothing is guessed. */
export function courtCitation(name: CourtPlace, on: PlainDate): Citation | undefined {
  return PLACES.on(on, [name])[0];
}

/** Every citation that a document for a court can print, for `law:check`. */
export function courtCitations(): readonly Citation[] {
  return PLACES.every();
}
