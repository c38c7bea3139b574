import "server-only";
import type { LetterRow } from "@/db/letters/read";
import type { LetterEdits } from "@/db/letters/schema";
import { EVIDENCE_KINDS, type EvidenceKind } from "@/domain/attempts/steps/evidence";
import { composeLetter } from "@/domain/letters/compose-letter";
import type { Letter } from "@/domain/letters/letter";
import { DECLARATIONS, type Declaration } from "@/domain/letters/letter-input";
import type { Language } from "@/domain/time/format-date";

/** Beside the paragraphs, a letter keeps which evidence the person said to hold on the day it was made. */
const HELD = "annexes";
/** And what the person confirmed for it. */
const CONFIRMED = "declarations";

/** The edits of a new letter: the person's own words carried over, and what is held today. */
export function editsWith(
  held: readonly EvidenceKind[],
  words: LetterEdits = {},
  confirmed: readonly Declaration[] = [],
): LetterEdits {
  return {
    ...wordsOf(words),
    [HELD]: held.join(" "),
    ...(confirmed.length === 0 ? {} : { [CONFIRMED]: confirmed.join(" ") }),
  };
}

/** The person's own words by paragraph. */
export function wordsOf(edits: LetterEdits): LetterEdits {
  const { [HELD]: _held, [CONFIRMED]: _confirmed, ...words } = edits;
  return words;
}

/**
 * A stored letter as a tree, in the language asked: from the facts, findings and day that it was made with, so that
 * it reads the same next year. Throws when a stored letter lacks what it was made from.
 */
export function letterOf(
  row: Pick<LetterRow, "kind" | "facts" | "findings" | "statuteBook" | "composedOn" | "edits">,
  language: Language,
): Letter {
  const held = (row.edits[HELD] ?? "").split(" ");
  const confirmed = (row.edits[CONFIRMED] ?? "").split(" ");
  const letter = composeLetter(row.kind, {
    facts: row.facts,
    assessment: { statuteBook: row.statuteBook, findings: row.findings, missing: [] },
    today: row.composedOn,
    language,
    held: EVIDENCE_KINDS.filter((kind) => held.includes(kind)),
    confirmed: DECLARATIONS.filter((one) => confirmed.includes(one)),
    // Their words are Chinese: what is sent. The mirror shows ours, translated.
    edits: wordsOf(row.edits),
  });
  if ("missing" in letter) throw new Error("a stored letter lacks what it was made from");
  return letter;
}
