import type { Citation } from "@/domain/law/citation";
import { citedPlaces } from "@/domain/law/placed-citations";
import type { PlainDate } from "@/domain/time/plain-date";

const MARKET = "complaint-report-measures-2026";
const RIGHTS = "consumer-protection-law-2013";
const PRIVACY = "personal-information-protection-law-2021";
const CODE = "civil-code-2020";

/**
 * Every place of the law that a letter cites by itself, beside what its findings cite (FACTS f1 and the row that each
 * letter rests on, all marked Y).
 */
const PLACES = citedPlaces({
  "report.what": [MARKET, { article: 3, paragraph: 2 }],
  "report.leads": [MARKET, { article: 28, paragraph: 1 }],
  "association.way": [RIGHTS, { article: 39, item: 2 }],
  "association.role": [RIGHTS, { article: 37, paragraph: 1, item: 5 }],
  "association.prompt": ["consumer-protection-regulations-2024", { article: 45 }],
  "records.copy": [PRIVACY, { article: 45, paragraph: 1 }],
  "records.prompt": [PRIVACY, { article: 45, paragraph: 2 }],
  "records.reasons": [PRIVACY, { article: 50, paragraph: 1 }],
  "records.bill": ["telecom-regulations-2016", { article: 33, paragraph: 1 }],
  "end.open-ended": [CODE, { article: 563, paragraph: 2 }],
  "end.arrival": [CODE, { article: 565, paragraph: 1 }],
  "end.afterwards": [CODE, { article: 566, paragraph: 1 }],
  "end.rule-change": ["platform-rules-measures-2025", { article: 14, paragraph: 1 }],
  "end.refund": ["platform-rules-measures-2025", { article: 14, paragraph: 2 }],
});

export type LetterPlace = (typeof PLACES.names)[number];

/** A place as it stands on a day. Where no text is held for that day the first one held is named; routes keep it shut. */
export function place(name: LetterPlace, on: PlainDate): Citation {
  const [citation] = [...PLACES.on(on, [name]), ...PLACES.firstHeld(name)];
  if (citation === undefined) throw new Error(`no text of ${name} is held`);
  return citation;
}

/** Every citation that a letter can print beside its findings, for `law:check`. */
export function letterCitations(): readonly Citation[] {
  return PLACES.every();
}
