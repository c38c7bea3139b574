import "server-only";
import { z } from "zod";
import {
  type LockedFactor,
  lockFactor,
  noteFactorShown,
  offerFactor,
  replaceFactor,
} from "@/db/accounts/factors";
import { endOtherSessions } from "@/db/accounts/write";
import { lockFactors } from "@/db/passkeys/write";
import { isSignedIn } from "@/domain/access/actor";
import { isOfferFresh } from "@/domain/access/step-up";
import { take } from "@/server/accounts/limits";
import { normalisedDigits } from "@/server/accounts/proofs";
import { requireStepUp } from "@/server/accounts/step-up";
import { newSecret, openSecret, sealSecret, stepOf } from "@/server/accounts/totp";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

/**
 * Gives the member of staff a new secret for the authenticator app. The first one at the first sign-in; another one only
 * after a fresh second factor, and then every other session ends at once. The old secret stays good until the
 * new one's first code was shown: who breaks off is not left with the first factor alone.
 */
export const enrolFactor = useCase({
  verb: "factor.enrol",
  may: "factor.enrol",
  input: z.strictObject({}),
  async run({ actor, tx, now }) {
    const { passkeys, totp } = await lockFactors(tx, actor.person);
    if (actor.role === "entering") {
      if (totp || passkeys > 0) return refuse("access.denied");
    } else {
      const stale = requireStepUp(actor, now);
      if (stale !== undefined) return stale;
    }
    const sealed = sealSecret(newSecret(), actor.person);
    await (totp ? offerFactor : replaceFactor)(tx, actor.person, sealed);
    return done({ ended: await endOtherSessions(tx, actor.person, actor.session) });
  },
  audit: ({ actor }, { ended }) => ({
    action: "factor.enrolled",
    stream: `person:${actor.person}`,
    detail: { ended },
  }),
});

const show = useCase({
  verb: "factor.show",
  may: "factor.show",
  input: z.strictObject({ code: z.string().max(40) }),
  async run({ input: { code }, actor, tx, now }) {
    const factor = await lockFactor(tx, actor.person);
    if (factor === undefined) return refuse("factor.not-enrolled");
    // A key that never counted is no second factor for somebody who has another one.
    const { passkeys } = await lockFactors(tx, actor.person);
    const counts = factor.confirmed || passkeys === 0 || actor.role !== "entering";
    const digits = normalisedDigits(code);
    const shown = digits === undefined || !counts ? undefined : shownBy(factor, actor.person, digits, now);
    if (shown === undefined) return done({ shown: false });
    await noteFactorShown(tx, { person: actor.person, session: actor.session, ...shown });
    return done({ shown: true });
  },
  audit: ({ actor }, { shown }) => ({
    action: shown ? "factor.shown" : "factor.refused",
    stream: `person:${actor.person}`,
  }),
});

/** The step of a right code, of the new secret on offer or of the one that counts. */
function shownBy(factor: LockedFactor, person: string, digits: string, now: string) {
  const at = new Date(now);
  const { pending, pendingAt, secret, lastStep } = factor;
  if (pending !== null && pendingAt !== null && isOfferFresh(pendingAt, now)) {
    const step = stepOf(openSecret(pending, person), digits, 0, at);
    if (step !== undefined) return { step, renewed: true };
  }
  const step = stepOf(openSecret(secret, person), digits, lastStep, at);
  return step === undefined ? undefined : { step, renewed: false };
}

/** The second factor: a code of the authenticator app, each good for once; at sign-in and again for a step-up. */
export const showFactor: UseCase<{ shown: boolean }> = {
  ...show,
  async perform(request: Request): Promise<Outcome<{ shown: boolean }>> {
    const { actor } = request;
    if (isSignedIn(actor)) {
      const allowance = await take("second-factor-person", actor.person);
      if (!allowance.allowed) return refuse("rate.limited", { retryAfter: allowance.retryAfter });
    }
    return show.perform(request);
  },
};
