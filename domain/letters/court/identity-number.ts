import { addMonths } from "@/domain/time/arithmetic";
import { isPlainDate, type PlainDate, plainDate } from "@/domain/time/plain-date";

/**
 * The 18-digit identity number of a citizen: six digits for the area, the day of birth, three digits of sequence (odd
 * for men, even for women), and a check digit by weights that sum to 1 modulo 11 (ISO 7064, MOD 11-2).
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";
const SHAPE = /^[1-9]\d{16}[\dX]$/;

/** As it is compared and printed: half-width digits, no spaces, a capital X (SECURITY section 3). */
export function normalIdentityNumber(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/gu, "").toUpperCase();
}

/** True for a normalised number whose day of birth exists and whose check digit fits. */
export function isIdentityNumber(number: string): boolean {
  if (!SHAPE.test(number) || birthDay(number) === undefined) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11] === number[17];
}

/** The day of birth that a number states, or undefined when there is no such day. */
export function birthDay(number: string): PlainDate | undefined {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isPlainDate(day) && day >= "1900-01-01" ? plainDate(day) : undefined;
}

/** Full years on a day; a birthday counts from its own day. Undefined when the number lies after that day. */
export function ageOn(number: string, today: PlainDate): number | undefined {
  const born = birthDay(number);
  if (born === undefined || born > today) return undefined;
  let years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  if (addMonths(born, years * 12) > today) years -= 1;
  return years;
}

/** What the last digit of the sequence states. */
export function sexOf(number: string): "male" | "female" {
  return Number(number[16]) % 2 === 1 ? "male" : "female";
}
