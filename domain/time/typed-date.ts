import { FIRST_YEAR, isPlainDate, LAST_YEAR, type PlainDate } from "@/domain/time/plain-date";

/** Why a typed day was refused. The screen has a sentence for each. */
export type TypedDateError =
  | "date.empty"
  | "date.unreadable"
  | "date.year-missing"
  | "date.year-out-of-range"
  | "date.not-real";

export type TypedDate =
  | { readonly ok: true; readonly value: PlainDate }
  | { readonly ok: false; readonly error: TypedDateError };

const LONGEST = 30;
const YEAR_MONTH_DAY = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?号?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_DAY = /^\d{1,2}(?:[-/.]|月)\d{1,2}[日号]?$/;

/**
 * Reads a day as people type it: 2026-9-3, 2026/9/3, 2026.9.3, 2026年9月3日, 20260903, also in full-width digits.
 * Never guesses: year first, four digits; numerals in Chinese characters and two-digit years are refused.
 */
export function parseTypedDate(text: string): TypedDate {
  if (text.length > LONGEST) return refuse("date.unreadable");
  const plain = halfWidth(text).replace(/\s/gu, "");
  if (plain === "") return refuse("date.empty");
  if (MONTH_DAY.test(plain)) return refuse("date.year-missing");
  const match = YEAR_MONTH_DAY.exec(plain) ?? EIGHT_DIGITS.exec(plain);
  if (!match) return refuse(/^\d{4}$/.test(plain) ? yearAlone(Number(plain)) : "date.unreadable");
  const [, year = "", month = "", day = ""] = match;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return refuse("date.year-out-of-range");
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPlainDate(value) ? { ok: true, value } : refuse("date.not-real");
}

function yearAlone(year: number): TypedDateError {
  return year < FIRST_YEAR || year > LAST_YEAR ? "date.year-out-of-range" : "date.unreadable";
}

/** Full-width digits and punctuation (０ to ９, －, ／, ．) as phones and Chinese keyboards write them. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\u3002\u00b7]/gu, ".");
}

function refuse(error: TypedDateError): TypedDate {
  return { ok: false, error };
}
