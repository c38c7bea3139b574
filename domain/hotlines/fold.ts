/**
 * One way to write digits and letters: full-width, superscript and compatibility forms become plain ones, invisible
 * characters go, Chinese digits of a number read aloud become digits. Every step is linear in the text.
 */

const PLAIN = /^\p{ASCII}*$/u;

/** NFKC, without characters that nobody sees; dashes and dots in their plain form. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[\u2010-\u2015\u2212\u30fc\ufe58\uff70]/g, "-")
    .replace(/[\u3002\uff61]/g, ".");
}

/** By UTF-16 code: 0 for what is no digit, otherwise the digit plus one. A table, because every character is asked. */
export const DIGIT_OF: Uint8Array = (() => {
  const table = new Uint8Array(65_536);
  const words = ["0〇零", "1一幺", "2二两", "3三", "4四", "5五", "6六", "7七", "8八", "9九"];
  for (const [digit, characters] of words.entries())
    for (const character of characters) table[character.charCodeAt(0)] = digit + 1;
  return table;
})();
