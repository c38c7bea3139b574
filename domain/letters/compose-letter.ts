import { associationRequest } from "@/domain/letters/association-request";
import { civilComplaint } from "@/domain/letters/court/civil-complaint";
import { evidenceList } from "@/domain/letters/court/evidence-list";
import { feeRelief } from "@/domain/letters/court/fee-relief";
import { orderToProduce } from "@/domain/letters/court/order-to-produce";
import { powerOfAttorney } from "@/domain/letters/court/power-of-attorney";
import { rightsRegistration } from "@/domain/letters/court/rights-registration";
import { LETTER_KINDS, type Letter, type LetterKind } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import type { LetterInput, Missing } from "@/domain/letters/letter-input";
import { marketComplaint } from "@/domain/letters/market-complaint";
import { marketReport } from "@/domain/letters/market-report";
import { miitAppeal } from "@/domain/letters/miit-appeal";
import { operatorComplaint } from "@/domain/letters/operator-complaint";
import { recordsDemand } from "@/domain/letters/records-demand";
import { terminationNotice } from "@/domain/letters/termination-notice";
import { dayRange } from "@/domain/time/when";

/** Every kind of letter that can be written. */
const DEFINITIONS = {
  "operator-complaint": operatorComplaint,
  "miit-appeal": miitAppeal,
  "market-complaint": marketComplaint,
  "market-report": marketReport,
  "association-request": associationRequest,
  "records-demand": recordsDemand,
  "termination-notice": terminationNotice,
  "civil-complaint": civilComplaint,
  "evidence-list": evidenceList,
  "power-of-attorney": powerOfAttorney,
  "rights-registration": rightsRegistration,
  "order-to-produce": orderToProduce,
  "fee-relief": feeRelief,
} as const satisfies Record<LetterKind, LetterDefinition>;

/** What a kind of letter is. */
export function letterDefinition(kind: LetterKind): LetterDefinition {
  return DEFINITIONS[kind];
}

/**
 * A letter of any kind, or what it lacks. Never throws on facts that passed the schema. No letter tells of a day that lies
 * after its own date: such a day is asked about first.
 */
export function composeLetter(kind: LetterKind, input: LetterInput): Letter | Missing {
  const ahead = daysAhead(input);
  const composed = DEFINITIONS[kind].compose(input);
  if (ahead.length === 0) return composed;
  return { missing: [...("missing" in composed ? composed.missing : []), ...ahead] };
}

/** Pointers to what the record puts after the date of the letter. */
function daysAhead({ facts: { events, history = [] }, today }: LetterInput): readonly string[] {
  return [
    ...events.flatMap(({ when }, index) =>
      (dayRange(when)?.to ?? today) > today ? [`/events/${index}/when`] : [],
    ),
    ...history.flatMap(({ on }, index) => (on > today ? [`/history/${index}/on`] : [])),
  ];
}

/** True for the kinds that can be written; a stored or posted word may be anything. */
export function isLetterKind(word: string): word is LetterKind {
  return LETTER_KINDS.some((kind) => kind === word);
}
