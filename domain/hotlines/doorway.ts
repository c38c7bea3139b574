import type { FoundNumber } from "@/domain/hotlines/find-numbers";

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
/** A page made for search engines is short; a longer text is judged by its beginning. */
const MOST_LINES = 3_000;
const LONGEST_LINE = 1_000;
const NAME_TIMES = 6;
const NUMBER_TIMES = 3;
const PLACES = 15;
const LONGEST_PLACE = 16;
const SERVICE_WORDS =
  /客服|售后|维修|热线|报修|服务电话|服务中心|服务维修|联系电话|联系平台|专线|总部|24小时|400/;
const HURRY = /点击咨询|一键拨号|最快\d{1,3}分钟|立即拨打|24小时在线|拨打电话/;
const COUNTER = /(?:更新时间|发布时间|浏览次数|阅读次数)\s*[:：]/;
const WARNING = /\b(?:warning|notice|fatal error)\s*:.{0,200}? on line \d{1,6}/i;
const PLACE_END = /(?:县|区|市|镇|旗|街道|乡|自治州)$/;
/** A sentence that says something; lists and headlines hold none. */
const SENTENCE_CHARACTERS = 25;
const PROSE_SHARE = 0.5;

/** How a folded page looks. Needs a number on it, at least two strong signs, and more list than prose. Linear in the text. */
export function lookAtPage(text: string, numbers: readonly FoundNumber[]): PageLook {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE));
  const signals = [
    repeatedName(lines),
    repeatedNumber(numbers),
    listedPlaces(text),
    matching("hurry-words", lines, HURRY),
    matching("counter-words", lines, COUNTER),
    matching("server-warning", lines, WARNING),
  ].filter((signal) => signal !== undefined);
  const strong = signals.filter(({ weight }) => weight === "strong").length;
  const doorway = strong >= 2 && numbers.length > 0 && proseShare(text) < PROSE_SHARE;
  return { verdict: doorway ? "doorway" : "no-signs", signals };
}

/** The same words at the head of many lines that speak of service. */
function repeatedName(lines: readonly string[]): Signal | undefined {
  const heads = new Map<string, { count: number; service: number; examples: string[] }>();
  for (const line of lines) {
    const service = SERVICE_WORDS.test(line.slice(0, 200));
    const head = headOf(line);
    for (let length = 2; length <= head.length; length += 1) {
      const name = head.slice(0, length);
      const known = heads.get(name) ?? { count: 0, service: 0, examples: [] };
      known.count += 1;
      if (service) known.service += 1;
      if (known.examples.length < MOST_WORDS) known.examples.push(shortened(line));
      heads.set(name, known);
    }
  }
  let best: { name: string; count: number; examples: string[] } | undefined;
  for (const [name, { count, service, examples }] of heads) {
    if (count < NAME_TIMES || service * 2 < count || PLACE_END.test(name)) continue;
    if (!best || count > best.count || (count === best.count && name.length > best.name.length))
      best = { name, count, examples };
  }
  return (
    best && {
      code: "name-repeated",
      weight: "strong",
      words: [best.name, ...best.examples.slice(0, 2)],
      count: best.count,
    }
  );
}

/** What a line begins with, up to the first word about service: at most 12 characters. */
function headOf(line: string): string {
  const head = line.slice(0, 12);
  const service = head.search(SERVICE_WORDS);
  return service >= 0 ? head.slice(0, service) : head;
}

function repeatedNumber(numbers: readonly FoundNumber[]): Signal | undefined {
  const most = numbers
    .filter(({ digits }) => digits.length >= 7)
    .toSorted((one, other) => other.count - one.count)[0];
  if (!most || most.count < NUMBER_TIMES) return undefined;
  return { code: "number-repeated", weight: "strong", words: [most.written], count: most.count };
}

/** Names of places set apart by 、 or spaces, without a sentence around them. */
function listedPlaces(text: string): Signal | undefined {
  const words: string[] = [];
  let count = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x3001 && code !== 0x2c && !(code <= 0x20) && code !== 0x3000 && at < text.length) continue;
    const length = at - start;
    if (length >= 2 && length <= LONGEST_PLACE && PLACE_END.test(text.slice(Math.max(at - 3, start), at))) {
      count += 1;
      if (words.length < MOST_WORDS) words.push(text.slice(start, at));
    }
    start = at + 1;
  }
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

/** How much of the text stands in sentences: what ends with 。！？ and is longer than a headline. */
function proseShare(text: string): number {
  let prose = 0;
  let start = 0;
  for (const match of text.matchAll(/[\n.!?！？]/g)) {
    if (match[0] !== "\n" && match.index - start >= SENTENCE_CHARACTERS) prose += match.index - start;
    start = match.index + 1;
  }
  return text.length === 0 ? 0 : prose / text.length;
}

function shortened(line: string): string {
  const characters = [...line];
  return characters.length <= 40 ? line : `${characters.slice(0, 40).join("")}…`;
}
