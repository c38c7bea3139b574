import "server-only";
import { readFactor } from "@/db/accounts/read";
import { type Actor, isSignedIn } from "@/domain/access/actor";
import { authenticatorUri, digitsAt, openSecret } from "@/server/accounts/totp";
import { isDemo } from "@/server/web/demo-mode";

export type FactorView = {
  readonly stage: "none" | "new" | "ready";
  /** Only until its first code was shown. */
  readonly key?: { readonly secret: string; readonly uri: string };
  /** Demo only: what the authenticator of this invented person shows now. */
  readonly demoDigits?: string;
};

/** What the page of the second factor may show its own person. The secret is seen at enrolment and never again. */
export async function factorView(actor: Actor, now: Date = new Date()): Promise<FactorView> {
  const factor = await readFactor(actor);
  if (factor === undefined || !isSignedIn(actor)) return { stage: "none" };
  const secret = openSecret(factor.secret, actor.person);
  const demoDigits = isDemo() ? digitsAt(secret, now) : undefined;
  if (factor.confirmed) return { stage: "ready", demoDigits };
  return { stage: "new", key: { secret, uri: authenticatorUri(secret) }, demoDigits };
}
