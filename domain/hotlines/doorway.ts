import { findNumbers } from "@/domain/hotlines/find-numbers";
import { repeatedName } from "@/domain/hotlines/repeated-name";
import { withoutSentences } from "@/domain/hotlines/sentences";

/**
 * Pages made for search engines that put a strange number under a known name (FACTS g2). One sample was read, so this
 * speaks of signs and shows the very words; it never says that a page is a fraud.
 */

export type SignalCode =
  | "name-repeated"
  | "number-repeated"
  | "places-listed"
  | "hurry-words"
  | "counter-words"
  | "server-warning";

export type Signal = {
  readonly code: SignalCode;
  readonly weight: "strong" | "weak";
  /** The words of the page that set it off, at most a few, as they stand there. */
  readonly words: readonly string[];
  /** How often in all. */
  readonly count: number;
};

export type PageLook = { readonly verdict: "doorway" | "no-signs"; readonly signals: readonly Signal[] };

const MOST_WORDS = 5;
/** Characters. A page made for search engines is short; a longer text is judged by its beginning. */
const LONGEST_PAGE = 100_000;
const NUMBER_TIMES = 3;
const PLACES = 15;
/** Places that follow one another; a list of shops names one place at a time. */
const PLACES_IN_A_ROW = 3;
const LONGEST_PLACE = 16;
const HURRY = /点击咨询|一键拨号|最快\d{1,3}分钟|立即拨打|24小时在线|拨打电话/;
const COUNTER = /(?:更新时间|发布时间|浏览次数|阅读次数)\s*[:：]/;
const WARNING = /\b(?:warning|notice|fatal error)\s*:.{0,200}? on line \d{1,6}/i;
const PLACE_END = /(?:县|区|市|镇|旗|街道|乡|自治州)$/;
/** "(1)400-100-1000 (2)400-100-1000": one number that pretends to be several. */
const NUMBERED = /\((\d{1,2})\)\s?(\d[\d -]{5,18}\d)/g;
const PROSE_SHARE = 0.5;

/** How a folded page without its addresses looks. Needs a number on it, at least two strong signs, and more list than prose. Linear in the text. */
export function lookAtPage(whole: string, hasNumber: boolean): PageLook {
  const text = whole.slice(0, LONGEST_PAGE);
  // What sentences tell of a number or a name is news about it, and no sign.
  const listed = withoutSentences(text);
  const lines = listed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const name = repeatedName(lines);
  const signals = [
    name && ({ code: "name-repeated", weight: "strong", ...name } as const),
    repeatedNumber(listed),
    listedPlaces(listed),
    matching("hurry-words", lines, HURRY),
    matching("counter-words", lines, COUNTER),
    matching("server-warning", lines, WARNING),
  ].filter((signal) => signal !== undefined);
  const strong = signals.filter(({ weight }) => weight === "strong").length;
  const prose = 1 - lettersIn(listed) / Math.max(1, lettersIn(text));
  const doorway = strong >= 2 && prose < PROSE_SHARE && hasNumber;
  return { verdict: doorway ? "doorway" : "no-signs", signals };
}

/** One number again and again, or under several marks of one list. */
function repeatedNumber(text: string): Signal | undefined {
  const marks = new Map<string, Map<string, string>>();
  for (const [written, mark = "", number = ""] of text.matchAll(NUMBERED)) {
    const digits = number.replace(/\D/g, "");
    const known = marks.get(digits) ?? new Map<string, string>();
    marks.set(digits, known.set(mark, written));
  }
  const numbered = [...marks.values()].find(({ size }) => size >= 2);
  const most = findNumbers(text)
    .filter(({ digits }) => digits.length >= 7)
    .toSorted((one, other) => other.count - one.count)[0];
  if (most !== undefined && most.count >= NUMBER_TIMES)
    return { code: "number-repeated", weight: "strong", words: [most.written], count: most.count };
  return (
    numbered && {
      code: "number-repeated",
      weight: "strong",
      words: [...numbered.values()].slice(0, MOST_WORDS),
      count: numbered.size,
    }
  );
}

/** Names of places set apart by 、 or spaces, several after one another, without a sentence around them. */
function listedPlaces(text: string): Signal | undefined {
  const words: string[] = [];
  let count = 0;
  let row: [number, number][] = [];
  const closeRow = () => {
    if (row.length >= PLACES_IN_A_ROW) {
      count += row.length;
      for (const [from, to] of row.slice(0, MOST_WORDS - words.length)) words.push(text.slice(from, to));
    }
    row = [];
  };
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x3001 && code !== 0x2c && !(code <= 0x20) && code !== 0x3000 && at < text.length) continue;
    const length = at - start;
    if (length >= 2 && length <= LONGEST_PLACE && PLACE_END.test(text.slice(Math.max(at - 3, start), at)))
      row.push([start, at]);
    else if (length > 0) closeRow();
    start = at + 1;
  }
  closeRow();
  return count >= PLACES ? { code: "places-listed", weight: "strong", words, count } : undefined;
}

function matching(code: SignalCode, lines: readonly string[], pattern: RegExp): Signal | undefined {
  const words: string[] = [];
  let count = 0;
  for (const line of lines) {
    const match = pattern.exec(line);
    if (!match) continue;
    count += 1;
    if (words.length < MOST_WORDS && !words.includes(match[0])) words.push(match[0]);
  }
  return count > 0 ? { code, weight: "weak", words: words.map(shortened), count } : undefined;
}

function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x20) count += 1;
  return count;
}

function shortened(line: string): string {
  const characters = [...line];
  return characters.length <= 40 ? line : `${characters.slice(0, 40).join("")}…`;
}
