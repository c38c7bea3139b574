import { LETTER_KINDS, type Letter, type LetterKind } from "@/domain/letters/letter";
import type { LetterInput, Missing } from "@/domain/letters/letter-input";
import { composeMarketComplaint } from "@/domain/letters/market-complaint";
import { composeMiitAppeal } from "@/domain/letters/miit-appeal";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";

const COMPOSERS = {
  "operator-complaint": composeOperatorComplaint,
  "miit-appeal": composeMiitAppeal,
  "market-complaint": composeMarketComplaint,
} as const satisfies Record<LetterKind, (input: LetterInput) => Letter | Missing>;

/** A letter of any kind, or what it lacks. Never throws on facts that passed the schema. */
export function composeLetter(kind: LetterKind, input: LetterInput): Letter | Missing {
  return COMPOSERS[kind](input);
}

/** True for the kinds of today; a stored or posted word may be anything. */
export function isLetterKind(word: string): word is LetterKind {
  return LETTER_KINDS.some((kind) => kind === word);
}
