/**
 * One way to write digits and letters: full-width, superscript and compatibility forms become plain ones, invisible
 * characters go, Chinese digits of a number read aloud become digits. Every step is linear in the text.
 */

const PLAIN = /^\p{ASCII}*$/u;
/** What nobody sees, and the frame that turns a digit into a picture of a key. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\u20e3/gu;
/** Turns what follows it around, so that people read other digits and letters than the text holds. */
const TURNS = /[\u202b\u202e\u2067]/;

/** NFKC, without characters that nobody sees; dashes and dots in their plain form; dots that were hidden from filters. */
export function fold(text: string): string {
  const plain = PLAIN.test(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(UNSEEN, "")
        .replace(/[\u2010-\u2015\u2212\u30fc\ufe58\uff70]/g, "-")
        .replace(/\u30fb/g, "·")
        // Inside an address or a number it is a dot; at the end of a sentence it stays what it is.
        .replace(/[\u3002\uff61](?=[A-Za-z0-9])/g, ".");
  return plain.replace(/\[\.\]|\(\.\)/g, ".").replace(/[ \t]\.[ \t]/g, ".");
}

/** Whether a text holds marks that show it in another order than it is written. */
export function isTurned(text: string): boolean {
  return TURNS.test(text);
}

/** By UTF-16 code: 0 for what is no digit, otherwise the digit plus one. A table, because every character is asked. */
export const DIGIT_OF: Uint8Array = (() => {
  const table = new Uint8Array(65_536);
  // The digits of every script stand in rows of ten.
  let row = 0;
  for (let code = 0; code < table.length; code += 1) {
    const isDigit = /\p{Nd}/u.test(String.fromCharCode(code));
    if (isDigit) table[code] = (row % 10) + 1;
    row = isDigit ? row + 1 : 0;
  }
  const words = [
    "0〇零",
    "1一幺壹",
    "2二两贰",
    "3三叁",
    "4四肆",
    "5五伍",
    "6六陆",
    "7七柒",
    "8八捌",
    "9九玖",
  ];
  for (const [digit, characters] of words.entries())
    for (const character of characters) table[character.charCodeAt(0)] = digit + 1;
  return table;
})();
