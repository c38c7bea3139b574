/** Bidi embeddings, overrides and isolates: they can make a line read otherwise than it is stored (SECURITY X20). */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Control characters (C0 and C1), lone surrogates and code points that Unicode will never assign. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const NEWLINES = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * Text as it may stand in a letter: NFC, one kind of newline, no control characters except newline and tab, no bidi
 * overrides, no byte order marks (SECURITY X20). Nothing else is changed: the words stay the person's own.
 */
export function cleanText(text: string): string {
  return text
    .replace(NEWLINES, "\n")
    .replace(BIDI, "")
    .replace(UNPRINTABLE, (character) => (character === "\n" || character === "\t" ? character : ""))
    .replaceAll("\uFEFF", "")
    .normalize("NFC");
}

/** The lines of a cleaned text; blank ones are dropped, because each line is a paragraph on paper. */
export function cleanLines(text: string): string[] {
  return cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/**
 * Words in quotation marks, as a letter quotes them: one outer pair, whether they came with one or not, and single marks for
 * what they quote themselves (GB/T 15834: 引号里面还要用引号时，外面一层用双引号，里面一层用单引号).
 */
export function inQuotes(text: string): string {
  const bare = cleanInline(text).replace(/^[“"「]([^“”"「」]*)[”"」]$/u, "$1");
  return `“${bare.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** A value that stands inside a sentence: its lines joined by a space. */
export function cleanInline(text: string): string {
  return cleanLines(text).join(" ");
}
