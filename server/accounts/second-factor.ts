import "server-only";
import { z } from "zod";
import { lockFactor, noteFactorShown, replaceFactor } from "@/db/accounts/factors";
import { endOtherSessions } from "@/db/accounts/write";
import { isSignedIn } from "@/domain/access/actor";
import { take } from "@/server/accounts/limits";
import { normalisedDigits } from "@/server/accounts/proofs";
import { requireStepUp } from "@/server/accounts/step-up";
import { newSecret, openSecret, sealSecret, stepOf } from "@/server/accounts/totp";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

/**
 * Gives the member of staff a new secret for the authenticator app. The first one at the first sign-in; another one only
 * after a fresh second factor, and then every other session ends at once.
 */
export const enrolFactor = useCase({
  verb: "factor.enrol",
  may: "factor.enrol",
  input: z.strictObject({}),
  async run({ actor, tx, now }) {
    if (actor.role === "entering") {
      if ((await lockFactor(tx, actor.person))?.confirmed === true) return refuse("access.denied");
    } else {
      const stale = requireStepUp(actor, now);
      if (stale !== undefined) return stale;
    }
    await replaceFactor(tx, actor.person, sealSecret(newSecret(), actor.person));
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
    const digits = normalisedDigits(code);
    const secret = openSecret(factor.secret, actor.person);
    const step = digits && stepOf(secret, digits, factor.lastStep, new Date(now));
    if (step === undefined || step === "") return done({ shown: false });
    await noteFactorShown(tx, { person: actor.person, session: actor.session, step });
    return done({ shown: true });
  },
  audit: ({ actor }, { shown }) => ({
    action: shown ? "factor.shown" : "factor.refused",
    stream: `person:${actor.person}`,
  }),
});

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
