import { DIGIT_OF } from "@/domain/hotlines/fold";

/** A number that stands in a text: as written, and its digits as dialled inside the mainland. */
export type FoundNumber = { readonly written: string; readonly digits: string; readonly count: number };

const SHORTEST = 5;
const LONGEST = 15;
const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((one) => one.charCodeAt(0)));
/** What may stand between two digits of one number, and how much of it. */
const BETWEEN = codesOf("- \t\n\r\f\v().·_\u00a0\u3000/|*,~");
/** What as often stands between two numbers: only a long number is joined across it. */
const APART = /[./|*,~]/;
const PARTS = /[\s./|*,~]+/;
const TOGETHER = /[^\s./|*,~]{2}/;
const LONG = 10;
/** "0086 571 8888 8888". */
const MOST_PIECES = 4;
/** The mark of a list before a number: "(1)", "1)", "1. ". */
const LIST_MARK = /^\(?\d{1,2}(?:\)|\.\s)/;
/** What is counted and numbered, and never called: unless it has the shape of a telephone number all the same. */
const LABEL =
  /(?:邮编|邮政编码|icp[备证]|安备|备案号?|订单|单号|流水号|编号|案号|许可证|证号|zip|postcode)\s*[:#]?\s*第?\s*$/i;
const LABEL_REACH = 12;
const MOST_BETWEEN = 3;
const MOST_NUMBERS = 500;
const OPENS = 0x28;

/**
 * The phone numbers of a folded text, each once, in the order of their first place. Digits may be full-width, Chinese, or set
 * apart by spaces, dashes and strokes; `+86` falls away. Days, times, prices, postcodes and identity numbers are not taken
 * for numbers where their marks say so. One pass over the text, whatever it holds.
 */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found = new Map<string, FoundNumber>();
  for (const { written, digits, before, after } of runsOf(text)) {
    const number = dialled(digits);
    if (!isPhone(number, written, before, after)) continue;
    const known = found.get(number);
    if (!known && found.size >= MOST_NUMBERS) continue;
    found.set(number, { written: known?.written ?? written, digits: number, count: (known?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

type Run = {
  readonly written: string;
  readonly digits: string;
  /** A few characters before it, and the one after it. */
  readonly before: string;
  readonly after: string;
};

function* runsOf(text: string): Generator<Run> {
  let at = 0;
  while (at < text.length) {
    if (!isDigitAt(text, at)) {
      at += 1;
      continue;
    }
    const opens = text.charCodeAt(at - 1) === OPENS ? 1 : 0;
    const mark = isDigitAt(text, at - 1) ? null : LIST_MARK.exec(text.slice(at - opens, at + 4));
    if (mark) {
      at += mark[0].length - opens;
      continue;
    }
    const start = at;
    let end = at;
    const found: number[] = [];
    let gap = 0;
    for (; at < text.length && gap <= MOST_BETWEEN && found.length <= LONGEST * 4; at += 1) {
      const code = text.charCodeAt(at);
      if (isDigitAt(text, at) || (gap === 0 && found.length > 0 && isZeroAt(text, at))) {
        found.push(digitAt(text, at));
        gap = 0;
        end = at + 1;
      } else if (!BETWEEN.has(code) || (code === OPENS && isKnownShape(dialled(found.join(""))))) break;
      else gap += 1;
    }
    at = Math.max(end, start + 1);
    if (found.length >= SHORTEST)
      yield* split({
        written: text.slice(start, end),
        digits: found.join(""),
        before: text.slice(Math.max(0, start - LABEL_REACH), start),
        after: text[end] ?? "",
      });
  }
}

/**
 * Two numbers that only a space or a stroke keeps apart ("12315 10086") are two; a run that is one number stays one. The
 * longest pieces that have the shape of a number are put together, and what is left over stands alone.
 */
function* split(run: Run): Generator<Run> {
  const { written, digits, before, after } = run;
  const whole = isKnownShape(dialled(digits)) && !(APART.test(written) && digits.length < LONG);
  if (whole || !PARTS.test(written)) {
    yield run;
    return;
  }
  // Digits that all stand alone are no number, unless they have the shape of one as a whole.
  if (!TOGETHER.test(written)) return;
  const parts = written.split(PARTS).map((part) => ({ written: part, digits: digitsOf(part) }));
  let yielded = false;
  for (let from = 0; from < parts.length; ) {
    const to = endOfNumber(parts, from, APART.test(written) ? LONG : SHORTEST);
    const piece = parts.slice(from, to);
    const own = piece.map((part) => part.digits).join("");
    if (own.length >= SHORTEST) {
      yielded = true;
      yield {
        written: piece.map((part) => part.written).join(" "),
        digits: own,
        before: from === 0 ? before : "",
        after: to === parts.length ? after : "",
      };
    }
    from = to;
  }
  if (!yielded && before.endsWith("+") && !APART.test(written)) yield run;
}

/** Behind the longest row of pieces that has the shape of a number of at least so many digits; behind one piece otherwise. */
function endOfNumber(parts: readonly { digits: string }[], from: number, shortest: number): number {
  let end = from + 1;
  let joined = parts[from]?.digits ?? "";
  for (let to = from + 2; to <= Math.min(from + MOST_PIECES, parts.length); to += 1) {
    joined += parts[to - 1]?.digits ?? "";
    if (joined.length < SHORTEST) continue;
    const number = dialled(joined);
    if (number.length >= shortest && isKnownShape(number)) end = to;
  }
  return end;
}

function digitsOf(part: string): string {
  let digits = "";
  for (let at = 0; at < part.length; at += 1) {
    const value = DIGIT_OF[part.charCodeAt(at)] ?? 0;
    if (value > 0) digits += String(value - 1);
    else if (isLetterO(part.charCodeAt(at))) digits += "0";
  }
  return digits;
}

/** 一 in a sentence is a word; beside another digit it is a digit. */
function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return true;
  if (!(code > 0x7f) || DIGIT_OF[code] === 0) return false;
  return (DIGIT_OF[text.charCodeAt(at - 1)] ?? 0) > 0 || (DIGIT_OF[text.charCodeAt(at + 1)] ?? 0) > 0;
}

/** A letter O that stands among digits is meant to be read as a zero: "4OO-1865-9O9". */
function isZeroAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isLetterO(text.charCodeAt(at)) && (isLetterO(next) || next === 0x2d || (DIGIT_OF[next] ?? 0) > 0);
}

function isLetterO(code: number): boolean {
  return code === 0x4f || code === 0x6f;
}

/** Only where `isDigitAt` or `isZeroAt` holds. */
function digitAt(text: string, at: number): number {
  return Math.max(DIGIT_OF[text.charCodeAt(at)] ?? 1, 1) - 1;
}

/** The digits as dialled inside the mainland: without 0086, +86 or 86 before a number that needs none. */
function dialled(digits: string): string {
  const inner = digits.replace(/^0{0,2}86(?=1[3-9]\d{9}$|[48]00\d{7}$|\d{5}$|0?\d{2,3}\d{7,8}$)/, "");
  return inner.length >= SHORTEST ? inner : digits;
}

function isKnownShape(digits: string): boolean {
  return /^(?:1[3-9]\d{9}|[48]00\d{7}|0\d{9,11}|1[02]\d{3}|9[56]\d{3})$/.test(digits);
}

function isPhone(digits: string, written: string, before: string, after: string): boolean {
  if (digits.length < SHORTEST || digits.length > LONGEST) return false;
  if (/^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/.test(written) || /^[年月日时分秒元%]/.test(after))
    return false;
  if (/[¥￥]$/.test(before) || /\d\.\d{1,2}$/.test(written)) return false;
  return isKnownShape(digits) || !LABEL.test(before);
}
