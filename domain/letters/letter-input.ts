import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { EvidenceKind } from "@/domain/attempts/steps/evidence";
import type { Assessment } from "@/domain/law/finding";
import { cleanInline } from "@/domain/letters/clean-text";
import type { Edits } from "@/domain/letters/edits";
import type { Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * What a person confirms before a letter to an authority says it in their name; no answer means no.
 * `no-other-body`: no court, arbitration body, consumer organisation or other authority has taken the matter (appeal
 * measures art. 11 item 4, complaint measures art. 16 item 2). `living-needs`: bought for daily life (art. 16 item 3).
 */
export const DECLARATIONS = ["no-other-body", "living-needs"] as const;
export type Declaration = (typeof DECLARATIONS)[number];

export type LetterInput = {
  readonly facts: AttemptFacts;
  readonly assessment: Assessment;
  readonly today: PlainDate;
  readonly language: Language;
  /** What the person says to hold: becomes the list of annexes. */
  readonly held?: readonly EvidenceKind[];
  readonly confirmed?: readonly Declaration[];
  readonly edits?: Edits;
};

/** What must be known before a letter can be made: JSON pointers into AttemptFacts, or `/particulars/<declaration>`. */
export type Missing = { readonly missing: readonly string[] };

const ROUTES_OF_OTHER_BODIES: readonly string[] = [
  "miit-appeal",
  "market-complaint",
  "association-mediation",
  "privacy-complaint",
  "small-claim",
  "lawsuit",
  "internet-court",
  "fixed-group-suit",
  "open-group-suit",
  "arbitration",
];

/**
 * True when the history tells of a body that took the matter: then the letter cannot say that none did. What was refused
 * bars nothing (FACTS J11).
 */
export function wasTakenElsewhere({ history }: AttemptFacts): boolean {
  return (history ?? []).some(
    ({ route, acceptedOn, outcome }) =>
      ROUTES_OF_OTHER_BODIES.includes(route) &&
      outcome !== "refused" &&
      (acceptedOn !== undefined || outcome === "accepted" || outcome === "partial"),
  );
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
): string[] {
  return needed
    .filter((one) => !confirmed.includes(one) || (one === "no-other-body" && wasTakenElsewhere(facts)))
    .map((one) => `/particulars/${one}`);
}
