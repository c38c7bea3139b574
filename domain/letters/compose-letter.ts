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

/** A letter of any kind, or what it lacks. Never throws on facts that passed the schema. */
export function composeLetter(kind: LetterKind, input: LetterInput): Letter | Missing {
  return DEFINITIONS[kind].compose(input);
}

/** True for the kinds that can be written; a stored or posted word may be anything. */
export function isLetterKind(word: string): word is LetterKind {
  return LETTER_KINDS.some((kind) => kind === word);
}
