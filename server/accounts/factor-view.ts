import "server-only";
import { readFactor } from "@/db/accounts/read";
import { listPasskeys } from "@/db/passkeys/read";
import { type Actor, isSignedIn, isStaff } from "@/domain/access/actor";
import { isOfferFresh, isStepUpFresh } from "@/domain/access/step-up";
import type { RelyingParty } from "@/server/accounts/relying-party";
import { authenticatorUri, digitsAt, openSecret } from "@/server/accounts/totp";
import { isDemo } from "@/server/web/demo-mode";

export type FactorView = {
  /** `none` without a key, `new` while one waits for its first code, `ready`. */
  readonly stage: "none" | "new" | "ready";
  /** Only until its first code was shown, and only to whom it was made for. */
  readonly key?: { readonly secret: string; readonly uri: string };
  /** Demo only: what the authenticator of this invented person shows now. */
  readonly demoDigits?: string;
  /** Passkeys of this site, and whether there are some of another name only. */
  readonly passkeys: "none" | "here" | "elsewhere";
};

/** What the page of the second factor may show its own person. The secret is seen at enrolment and never again. */
export async function factorView(
  actor: Actor,
  site: RelyingParty | undefined,
  now: Date = new Date(),
): Promise<FactorView> {
  if (!isSignedIn(actor)) return { stage: "none", passkeys: "none" };
  const [factor, keys] = await Promise.all([readFactor(actor), listPasskeys(actor)]);
  const here = keys.some(({ rpId }) => rpId === site?.id);
  const passkeys = keys.length === 0 ? "none" : here ? "here" : "elsewhere";
  if (factor === undefined) return { stage: "none", passkeys };
  const at = now.toISOString();
  const { secret, confirmed, pending, pendingAt } = factor;
  const mayBeSeen = isStaff(actor) ? isStepUpFresh(actor, at) : keys.length === 0 && !confirmed;
  const offered = pending !== null && pendingAt !== null && isOfferFresh(pendingAt, at) ? pending : undefined;
  const fresh = mayBeSeen ? (offered ?? (confirmed ? undefined : secret)) : undefined;
  const shown = openSecret(fresh ?? secret, actor.person);
  const demoDigits = isDemo() ? digitsAt(shown, now) : undefined;
  if (fresh === undefined) return { stage: confirmed ? "ready" : "none", demoDigits, passkeys };
  return { stage: "new", key: { secret: shown, uri: authenticatorUri(shown) }, demoDigits, passkeys };
}
