import { DIGIT_OF } from "@/domain/hotlines/fold";

/** A number that stands in a text: as written, and its digits as dialled inside the mainland. */
export type FoundNumber = { readonly written: string; readonly digits: string; readonly count: number };

const SHORTEST = 5;
const LONGEST = 15;
/** What may stand between two digits of one number, and how much of it. */
const BETWEEN: ReadonlySet<number> = new Set(
  [..."- \t\n\r\f\v().·_\u00a0\u3000"].map((one) => one.charCodeAt(0)),
);
/** The mark of a list before a number: "(1)", "1)", "1. ". */
const LIST_MARK = /^\(?\d{1,2}(?:\)|\.\s)/;
const MOST_BETWEEN = 3;
const MOST_NUMBERS = 500;

/**
 * The phone numbers of a folded text, each once, in the order of their first place. Digits may be full-width, Chinese, or set
 * apart by spaces and dashes; `+86` falls away. Days, times, prices and identity numbers are not taken for numbers where
 * their marks say so. One pass over the text, whatever it holds.
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
    const opens = text.charCodeAt(at - 1) === 0x28 ? 1 : 0;
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
      if (isDigitAt(text, at)) {
        found.push(digitAt(text, at));
        gap = 0;
        end = at + 1;
      } else if (BETWEEN.has(text.charCodeAt(at))) gap += 1;
      else break;
    }
    at = Math.max(end, start + 1);
    if (found.length >= SHORTEST)
      yield* split(text.slice(start, end), found.join(""), text[start - 1] ?? "", text[end] ?? "");
  }
}

/** Two numbers that only a space keeps apart ("12315 10086") are two; a run that is one number stays one. */
function* split(written: string, digits: string, before: string, after: string): Generator<Run> {
  if (isKnownShape(dialled(digits)) || !/\s/.test(written)) {
    yield { written, digits, before, after };
    return;
  }
  if (!/\S{5}/.test(written)) return;
  for (const part of written.split(/\s+/)) {
    const own = digitsOf(part);
    if (own !== "") yield { written: part, digits: own, before: "", after: "" };
  }
}

function digitsOf(part: string): string {
  let digits = "";
  for (let at = 0; at < part.length; at += 1) {
    const value = DIGIT_OF[part.charCodeAt(at)] ?? 0;
    if (value > 0) digits += String(value - 1);
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

/** Only where `isDigitAt` holds. */
function digitAt(text: string, at: number): number {
  return (DIGIT_OF[text.charCodeAt(at)] ?? 1) - 1;
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
  if (before === "¥" || before === "￥" || /\d\.\d{1,2}$/.test(written)) return false;
  return true;
}
