import { z } from "zod";

/**
 * A day of the calendar, `YYYY-MM-DD`, as it is written on a wall in Asia/Shanghai.
 * A plain string on purpose: it sorts, compares and serialises by itself. The one trap: it is never a moment;
 * turning a moment into a day needs a time zone, which happens once, in `dayOfInstant`.
 */
export type PlainDate = string & { readonly __brand: "PlainDate" };

const HYPHEN = 45;
const ZERO = 48;
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a real day between 1900 and 2199 in exactly the form `YYYY-MM-DD`; 2026-02-29 is none. */
export function isPlainDate(text: string): text is PlainDate {
  if (typeof text !== "string" || text.length !== 10) return false;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The number written in ASCII digits between two places, or -1: the engine asks this of every day of a long record. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Reads a literal day. Throws a RangeError when it is not one: use only for text that our own code wrote. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${JSON.stringify(text.slice(0, 20))}`);
  return text;
}

export const plainDateSchema = z.string().max(10).refine(isPlainDate, { error: "date.not-real" });
