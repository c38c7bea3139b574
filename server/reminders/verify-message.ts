import "server-only";
import { headers } from "next/headers";
import { type MessageCheck, messageOfCode } from "@/db/reminders/by-secret";
import { addressPrefix } from "@/server/accounts/client-address";
import { take } from "@/server/accounts/limits";
import { currentActor } from "@/server/accounts/visitor";
import { environment } from "@/server/environment";
import { hmacOfCheckCode } from "@/server/outbox/check-code";

export type VerifiedMessage =
  | { readonly state: "empty" | "unknown" }
  /** Whole minutes until the next look-up is allowed. */
  | { readonly state: "limited"; readonly minutes: number }
  | ({ readonly state: "known" } & MessageCheck);

/**
 * Whether a code stands in a message that we sent, and then its kind, day and masked address. Each look-up with something
 * that could be a code counts against the address prefix. Throws `DatabaseFailure` when it cannot be known.
 */
export async function verifyMessage(typed: string): Promise<VerifiedMessage> {
  if (typed.trim() === "") return { state: "empty" };
  const codeHmac = hmacOfCheckCode(typed);
  if (codeHmac === undefined) return { state: "unknown" };
  const prefix = addressPrefix(await headers(), environment().trustedProxyHops);
  const allowance = await take("message-verify-prefix", prefix);
  if (!allowance.allowed) return { state: "limited", minutes: Math.ceil(allowance.retryAfter / 60) };
  const { requestId } = await currentActor();
  const found = await messageOfCode(codeHmac, requestId);
  return found === null ? { state: "unknown" } : { state: "known", ...found };
}
