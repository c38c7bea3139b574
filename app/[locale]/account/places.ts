import type { AddedContact } from "@/server/accounts/add-contact";
import type { AskedSignIn } from "@/server/accounts/ask-sign-in";
import type { Outcome } from "@/server/outcome";
import { again } from "../(consumer)/attempts/form-places";
import { problemOf } from "../sign-in/places";

/** Where the forms of one's own account lead. Addresses hold ids and codes of problems, never what a person typed. */

const PASSKEY_PROBLEM: Readonly<Record<string, string>> = {
  "factor.last": "last",
  "passkey.too-many": "many",
  "passkey.not-found": "gone",
};

/** After a change of passkeys; a stale second factor is asked for first. */
export function afterPasskeyChange(outcome: Outcome<unknown>, said: "added" | "renamed" | "removed"): string {
  if (outcome.ok) return again(`/account?passkey=${said}`, "#passkeys");
  if ("refusal" in outcome && outcome.refusal.code === "step-up.needed") {
    return "/sign-in/second?next=%2Faccount";
  }
  const problem = "refusal" in outcome ? (PASSKEY_PROBLEM[outcome.refusal.code] ?? "failed") : "name";
  return again(`/account?passkey=${problem}`, "#passkeys");
}

export function afterAskingContact(outcome: Outcome<AskedSignIn>): string {
  if (outcome.ok) return `/account/contact?c=${outcome.value.challenge}`;
  if ("refusal" in outcome) return again(`/account/contact?${problemOf(outcome.refusal)}`, "#errors");
  return again(`/account/contact?problem=${outcome.fields.address ?? "address-wrong"}`, "#errors");
}

/** After the code of a new address: the account, or the same page with what is wrong. */
export function afterAdding(outcome: Outcome<AddedContact>, challenge: string): string {
  const back = `/account/contact?c=${encodeURIComponent(challenge)}&`;
  if (!outcome.ok) {
    const problem = "refusal" in outcome ? problemOf(outcome.refusal) : "problem=empty";
    return again(`${back}${problem}`, "#errors");
  }
  if (outcome.value.outcome === "added") return again("/account?contact=added", "");
  return again(`${back}problem=${outcome.value.outcome}`, "#errors");
}

/** Staff show a second factor next: the first one is made there. */
export function afterAccepting(outcome: Outcome<unknown>): string {
  if (outcome.ok) return "/sign-in/second";
  const records = "refusal" in outcome && outcome.refusal.code === "invitation.has-records";
  return again(`/account?invitation=${records ? "has-records" : "gone"}`, "#invitation");
}
