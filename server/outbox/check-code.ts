import "server-only";
import { createHmac } from "node:crypto";
import { derivedKey } from "@/server/accounts/derived-key";

/**
 * The code by which anybody can check that a message is ours. Letters only, so that nobody takes it for a code to sign in
 * with; 24 letters to the power of ten cannot be guessed at the rate that `/verify` allows.
 */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 10;
const MOST_TYPED = 60;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** The code of a message, always the same for the same message: "ABCDE-FGHJK". */
export function checkCodeOf(messageId: string): string {
  const digest = createHmac("sha256", derivedKey("message-check")).update(messageId).digest();
  let code = "";
  for (const byte of digest.subarray(0, LENGTH)) code += ALPHABET[byte % ALPHABET.length];
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What the database finds a message by, from a code as typed; undefined when it is no code of ours. */
export function hmacOfCheckCode(typed: string): Buffer | undefined {
  if (typed.length > MOST_TYPED) return undefined;
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]/gu, "");
  if (!SHAPE.test(code)) return undefined;
  return createHmac("sha256", derivedKey("message-lookup")).update(code).digest();
}
