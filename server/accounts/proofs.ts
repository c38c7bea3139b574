import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { derivedKey } from "@/server/accounts/derived-key";

const CODE = /^\d{6}$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** People add spaces; nobody needs more. Refused before anything is computed. */
const MOST_TYPED = 40;

/**
 * The six digits of a challenge, always the same for the same id. So neither the database nor a job ever holds them:
 * the process that sends and the one that checks both compute them from the id and the secret of the installation.
 */
export function codeOf(challengeId: string): string {
  const digest = createHmac("sha256", derivedKey("sign-in-code")).update(challengeId).digest();
  return String(digest.readBigUInt64BE(0) % 1_000_000n).padStart(6, "0");
}

/** What the database compares a code by: an HMAC, because a million bare hashes are guessed in a second. */
export function proofOfCode(challengeId: string, code: string): Buffer {
  return createHmac("sha256", derivedKey("sign-in-proof")).update(`${challengeId} ${code}`).digest();
}

/** The plain digits of what a person typed (full-width, spaces), or undefined when it is no code. */
export function normalisedDigits(typed: string): string | undefined {
  if (typed.length > MOST_TYPED) return undefined;
  const digits = typed.normalize("NFKC").replace(/[\s\p{Pd}]/gu, "");
  return CODE.test(digits) ? digits : undefined;
}

/** The 256 bits of a link, as text for an address. */
export function linkTokenOf(challengeId: string): string {
  return createHmac("sha256", derivedKey("sign-in-link")).update(challengeId).digest("base64url");
}

/** What the database finds a link by, or undefined for a text that no link of ours can hold. */
export function proofOfLink(token: string): Buffer | undefined {
  return TOKEN.test(token) ? createHash("sha256").update(token, "utf8").digest() : undefined;
}

/** For a message that only brings news: a proof that nothing answers to. */
export function proofOfNews(): Buffer {
  return randomBytes(32);
}
