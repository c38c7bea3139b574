import "server-only";
import { createHmac } from "node:crypto";
import type { ContactAddress } from "@/domain/accounts/masked";
import type { Limit } from "@/domain/accounts/thresholds";
import { derivedKey } from "@/server/accounts/derived-key";
import { take } from "@/server/accounts/limits";
import { type Refused, refuse } from "@/server/outcome";

/**
 * Counts one message to an address, against the thresholds of the number, of the network and of the day's spending, in
 * this order; a refusal when one of them bites.
 */
export async function overThreshold(contact: ContactAddress, prefix: string): Promise<Refused | undefined> {
  // The bucket's name must not tell a number to whoever reads the table.
  const key = createHmac("sha256", derivedKey("code-bucket"))
    .update(contact.value)
    .digest("hex")
    .slice(0, 32);
  const buckets: [Limit, string][] = [
    ["code-address-hour", key],
    ["code-address-day", key],
    ["code-prefix", prefix],
    [contact.kind === "phone" ? "spend-sms" : "spend-email", "all"],
  ];
  for (const [limit, bucket] of buckets) {
    const allowance = await take(limit, bucket);
    if (!allowance.allowed) return refuse("rate.limited", { retryAfter: allowance.retryAfter });
  }
  return undefined;
}
