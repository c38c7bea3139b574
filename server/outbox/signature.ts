import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** Older or newer than this, in seconds, a signed call is refused: it may be a replay. */
const SKEW = 300;

/** HMAC-SHA-256 over the moment (seconds since 1970) and the body, hex (docs/sms-adapter.md). */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
}

/** Whether a call carries our partner's signature of this very body, made within the last five minutes. */
export function isSigned(
  call: { secret: string; timestamp: string | null; signature: string | null; body: string },
  now: Date,
): boolean {
  const seconds = Number(call.timestamp ?? "");
  if (!/^\d{10}$/.test(call.timestamp ?? "") || Math.abs(now.getTime() / 1_000 - seconds) > SKEW)
    return false;
  const given = Buffer.from(call.signature ?? "", "utf8");
  const right = Buffer.from(signatureOf(call.secret, seconds, call.body), "utf8");
  return given.length === right.length && timingSafeEqual(given, right);
}
