import "server-only";
import { createHmac } from "node:crypto";
import { derivedKey } from "@/server/accounts/derived-key";

/** 32 letters and digits of which no two look alike: without 0 1 I O. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 8;
/** People add spaces and dashes; nobody needs more than this. Refused before anything is computed. */
const MOST_TYPED = 40;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/**
 * The code of a draft, always the same for the same subject, so that its holder can be shown it again and again
 * while the database holds only an HMAC of it.
 */
export function resumeCodeOf(subjectId: string): string {
  const digest = createHmac("sha256", derivedKey("resume-code")).update(subjectId).digest();
  let code = "";
  for (const byte of digest.subarray(0, LENGTH)) code += ALPHABET[byte % ALPHABET.length];
  return code;
}

/** As people read it aloud and write it down: "7KQM 2VHX". */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What the database finds a subject by, from a code in its plain form. */
export function hmacOfCode(code: string): Buffer {
  return createHmac("sha256", derivedKey("resume-lookup")).update(code).digest();
}

/** The plain form of what a person typed (full-width, small letters, spaces, dashes), or undefined when it is no code. */
export function normalisedCode(typed: string): string | undefined {
  if (typed.length > MOST_TYPED) return undefined;
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]/gu, "");
  return SHAPE.test(code) ? code : undefined;
}
