import "server-only";

declare global {
  interface JSON {
    /** ECMAScript 2026, in Node since 21; TypeScript's own library does not name it yet. */
    rawJSON(text: string): RawJson;
  }
}

/** A JSON text that `JSON.stringify` copies as it stands. */
export type RawJson = { readonly rawJSON: string };

/**
 * A person's own words as JSON in ASCII alone, `"\u5317\u4eac"` for 北京: the same value to every reader (RFC 8259 section
 * 7). One character beyond Latin-1 makes V8 keep the whole answer at two bytes a character, and writing it takes half as
 * long again; everything else in an answer is ASCII already.
 */
export function asciiText(text: string): string | RawJson {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  // Put together from new pieces: what `replace` makes of a two-byte string is a two-byte string again.
  let written = "";
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    const plain = code >= 0x20 && code <= 0x7e && code !== QUOTE && code !== BACKSLASH;
    written += plain ? String.fromCharCode(code) : `\\u${code.toString(16).padStart(4, "0")}`;
  }
  return JSON.rawJSON(`"${written}"`);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
