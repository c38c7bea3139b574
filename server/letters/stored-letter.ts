import "server-only";
import type { LetterRow } from "@/db/letters/read";
import type { LetterEdits } from "@/db/letters/schema";
import { EVIDENCE_KINDS, type EvidenceKind } from "@/domain/attempts/steps/evidence";
import type { Letter } from "@/domain/letters/letter";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";
import type { Language } from "@/domain/time/format-date";

/** Beside the paragraphs, a letter keeps which evidence the person said to hold on the day it was made. */
const HELD = "annexes";

/** The edits of a new letter: the person's own words carried over, and what is held today. */
export function editsWith(held: readonly EvidenceKind[], words: LetterEdits = {}): LetterEdits {
  return { ...wordsOf(words), [HELD]: held.join(" ") };
}

/** The person's own words by paragraph. */
export function wordsOf(edits: LetterEdits): LetterEdits {
  const { [HELD]: _, ...words } = edits;
  return words;
}

/**
 * A stored letter as a tree, in the language asked: from the facts, findings and day that it was made with, so that
 * it reads the same next year. Throws when a stored letter lacks what it was made from.
 */
export function letterOf(
  row: Pick<LetterRow, "facts" | "findings" | "statuteBook" | "composedOn" | "edits">,
  language: Language,
): Letter {
  const held = (row.edits[HELD] ?? "").split(" ");
  const letter = composeOperatorComplaint({
    facts: row.facts,
    assessment: { statuteBook: row.statuteBook, findings: row.findings, missing: [] },
    today: row.composedOn,
    language,
    held: EVIDENCE_KINDS.filter((kind) => held.includes(kind)),
    // Their words are Chinese: what is sent. The mirror shows ours, translated.
    edits: wordsOf(row.edits),
  });
  if ("missing" in letter) throw new Error("a stored letter lacks what it was made from");
  return letter;
}
