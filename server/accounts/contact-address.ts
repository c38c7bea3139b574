import "server-only";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { mailAddressOf } from "@/domain/accounts/mail-address";
import type { ContactAddress } from "@/domain/accounts/masked";

const LONGEST = 300;
/** Mainland mobile numbers begin with 13 to 19 and have eleven digits. */
const MOBILE = /^\+861[3-9]\d{9}$/;
/** What people write between digits: spaces, dashes, dots, brackets. */
const BETWEEN = /[\s\p{Pd}.()（）·]/gu;

/**
 * A mail address or a mainland mobile number from what a person typed (spaces, full-width digits, +86, 0086, 86), in
 * its one stored form; undefined for anything else, before anything is queued.
 */
export function contactOf(typed: string): ContactAddress | undefined {
  if (typed.length > LONGEST) return undefined;
  if (typed.includes("@")) {
    const value = mailAddressOf(typed);
    return value === undefined ? undefined : { kind: "email", value };
  }
  const digits = typed
    .normalize("NFKC")
    .replace(BETWEEN, "")
    .replace(/^(?:00)?86(?=1\d{10}$)/, "+86");
  if (!/^\+?\d{11,14}$/.test(digits)) return undefined;
  const value = parsePhoneNumberFromString(digits, "CN")?.number;
  return value !== undefined && MOBILE.test(value) ? { kind: "phone", value } : undefined;
}
