import { cleanLines } from "@/domain/letters/clean-text";
import { type Letter, type OrphanedEdit, type Paragraph, paragraphText } from "@/domain/letters/letter";
import { runsOf } from "@/domain/letters/runs";

/** The consumer's own words by paragraph id. A blank text is no edit: a paragraph cannot be emptied by accident. */
export type Edits = Readonly<Record<string, string>>;

/**
 * Puts the consumer's words in place of ours. The original stays beside them, so that one paragraph can be reset; an
 * edit whose paragraph is gone is handed back in `orphanedEdits`, never dropped.
 */
export function withEdits(letter: Letter, edits: Edits): Letter {
  const used = new Set<string>();
  const edit = (paragraph: Paragraph): Paragraph => {
    // A cell without a name cannot be reworded.
    const known = paragraph.id !== "" && Object.hasOwn(edits, paragraph.id);
    const text = known ? edits[paragraph.id] : undefined;
    if (text === undefined) return paragraph;
    used.add(paragraph.id);
    const lines = cleanLines(text);
    const original = paragraphText(paragraph);
    if (lines.length === 0 || lines.join("\n") === original) return paragraph;
    return { ...paragraph, lines: lines.map(runsOf), edited: { original } };
  };
  const opening = letter.opening === undefined ? {} : { opening: edit(letter.opening) };
  const sections = letter.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map(edit),
    ...(section.table === undefined
      ? {}
      : { table: { ...section.table, rows: section.table.rows.map((row) => row.map(edit)) } }),
  }));
  const orphanedEdits: OrphanedEdit[] = Object.entries(edits)
    .filter(([id, text]) => !used.has(id) && text.trim() !== "")
    .map(([id, text]) => ({ id, text }));
  return { ...letter, ...opening, sections, orphanedEdits };
}

/** Marks words that were set aside; no paragraph's id contains it. */
const ASIDE = "~";

/**
 * Keeps words for a paragraph beside it instead of in it: someone changed it meanwhile, or they are too long for one.
 * They come back in `orphanedEdits`, which the page shows, so that nothing typed is ever lost.
 */
export function setAside(edits: Edits, paragraph: string, text: string): Edits {
  if (Object.values(edits).includes(text)) return edits;
  const taken = Object.keys(edits).filter((id) => id.startsWith(`${paragraph}${ASIDE}`)).length;
  return { ...edits, [`${paragraph}${ASIDE}${taken + 1}`]: text };
}

/** Every paragraph of a letter that can be edited, in printing order; a cell of a table is one when it has an id. */
export function editableParagraphs(letter: Letter): Paragraph[] {
  return printedParagraphs(letter).filter(({ id }) => id !== "");
}

/** Every paragraph and every cell, in printing order. */
export function printedParagraphs({ opening, sections }: Letter): Paragraph[] {
  return [
    ...(opening === undefined ? [] : [opening]),
    ...sections.flatMap(({ paragraphs, table }) => [...paragraphs, ...(table?.rows.flat() ?? [])]),
  ];
}
