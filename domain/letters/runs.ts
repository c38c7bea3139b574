import type { Citation } from "@/domain/law/citation";
import { cleanLines } from "@/domain/letters/clean-text";
import type { Paragraph, Run } from "@/domain/letters/letter";

/**
 * What is never broken over two lines (LOOK section 7): a place of the law, a date, an amount, a phone number.
 * Bounded on purpose: a box that cannot break must stay much shorter than a line.
 */
const FIXED = new RegExp(
  [
    "第[零一二三四五六七八九十百千]{1,7}条(?:第[零一二三四五六七八九十百]{1,5}款)?(?:第[零一二三四五六七八九十百]{1,5}项)?",
    "Art\\. \\d{1,4}(?:, para\\. \\d{1,3})?(?:, item \\d{1,3})?",
    "\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\d{1,2}:\\d{2})?",
    "(?:\\d{1,2}:\\d{2} on )?\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}",
    "(?<!\\d)\\d{1,2}月\\d{1,2}日",
    "(?<![\\d,.])[\\d,]{1,13}(?:\\.\\d{1,2})?(?:元| yuan)",
    "(?<![\\d-])\\d[\\d-]{4,17}(?![\\d-])",
    "(?<!\\d)\\d{1,4}(?:日内|天|分钟|小时|次|期)",
  ].join("|"),
  "gu",
);

/** A line as runs: what must not break is fixed, the rest flows. The runs joined are the line again. */
export function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of line.matchAll(FIXED)) {
    if (match.index > end) runs.push({ text: line.slice(end, match.index) });
    runs.push({ text: match[0], fixed: true });
    end = match.index + match[0].length;
  }
  if (end < line.length || runs.length === 0) runs.push({ text: line.slice(end) });
  return runs;
}

/** A paragraph from plain words. */
export function paragraph(
  id: string,
  text: string,
  because: readonly string[] = [],
  citations: readonly Citation[] = [],
): Paragraph {
  return { id, lines: cleanLines(text).map(runsOf), because, citations };
}

/** A cell of a table from plain words; it cannot be edited. */
export function cell(text: string): Paragraph {
  return paragraph("", text);
}
