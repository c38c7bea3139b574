import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { EvidenceKind } from "@/domain/attempts/steps/evidence";
import type { Assessment } from "@/domain/law/finding";
import { cleanInline } from "@/domain/letters/clean-text";
import type { Edits } from "@/domain/letters/edits";
import type { Particulars } from "@/domain/letters/particulars";
import { elsewhere } from "@/domain/routes/handled-elsewhere";
import type { Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * What a person confirms before a letter to an authority says it in their name; no answer means no.
 * `no-other-body`: no court, arbitration body, consumer organisation or other authority has taken the matter (appeal
 * measures art. 11 item 4, complaint measures art. 16 item 2). `living-needs`: bought for daily life (art. 16 item 3).
 * `open-ended`: no term was agreed, or it has run out (Civil Code art. 563 para. 2); only the person can know.
 */
export const DECLARATIONS = ["no-other-body", "living-needs", "open-ended"] as const;
export type Declaration = (typeof DECLARATIONS)[number];

export type LetterInput = {
  readonly facts: AttemptFacts;
  readonly assessment: Assessment;
  readonly today: PlainDate;
  readonly language: Language;
  /** What the person says to hold: becomes the list of annexes. */
  readonly held?: readonly EvidenceKind[];
  readonly confirmed?: readonly Declaration[];
  readonly particulars?: Particulars;
  readonly edits?: Edits;
};

/** What must be known before a letter can be made: JSON pointers into AttemptFacts, or `/particulars/<declaration>`. */
export type Missing = { readonly missing: readonly string[] };

/** What the history says about other bodies: `taken` bars the statement that none has the matter (FACTS J11). */
export function otherBodies(facts: AttemptFacts, own: Route): "none" | "ended" | "taken" {
  const { handled, ended } = elsewhere(facts, own);
  if (handled.length > 0) return "taken";
  return ended.length > 0 ? "ended" : "none";
}

/** The pointers of required texts that are absent or hold nothing that can be printed. */
export function missingTexts(texts: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(texts).flatMap(([pointer, text]) =>
    text === undefined || cleanInline(text) === "" ? [pointer] : [],
  );
}

/** The pointers of declarations that the letter needs and nobody made, or that the history contradicts. */
export function missingDeclarations(
  { facts, confirmed = [] }: Pick<LetterInput, "facts" | "confirmed">,
  needed: readonly Declaration[],
  own: Route,
): string[] {
  const taken = otherBodies(facts, own) === "taken";
  return needed
    .filter((one) => !confirmed.includes(one) || (one === "no-other-body" && taken))
    .map((one) => `/particulars/${one}`);
}
