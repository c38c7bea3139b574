import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type SignInAnswer, signIn } from "@/db/accounts/sign-in";
import { isSignedIn } from "@/domain/access/actor";
import type { AuditEntry } from "@/domain/access/audit-actions";
import { DEVICES } from "@/domain/accounts/device";
import { giveBack, take } from "@/server/accounts/limits";
import { normalisedDigits, proofOfCode, proofOfLink } from "@/server/accounts/proofs";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

/** How a try at the door ended, for the page that comes next. */
export type Entering = SignInAnswer;

const browser = {
  sidHash: z.instanceof(Buffer),
  tokenHash: z.instanceof(Buffer),
  device: z.enum(DEVICES),
};

/** The row of the log for a try at the door, the wrong ones too. */
export function auditOfEntering(answer: SignInAnswer): AuditEntry {
  return answer.outcome === "entered"
    ? { action: "sign-in.done", stream: `person:${answer.person}`, detail: { session: answer.session } }
    : { action: "sign-in.refused", stream: "sign-in", detail: { outcome: answer.outcome } };
}

const byCode = useCase({
  verb: "sign-in.code",
  may: "sign-in.enter",
  input: z.strictObject({
    challenge: z.uuid(),
    // What is no code at all is a slip of the hand and no guess: it costs no try.
    code: z
      .string()
      .max(40)
      .refine((typed) => normalisedDigits(typed) !== undefined, "empty"),
    ...browser,
  }),
  async run({ input: { challenge, code, ...rest }, actor, tx }) {
    const proof = proofOfCode(challenge, normalisedDigits(code) ?? "");
    const before = isSignedIn(actor) ? actor.session : undefined;
    return done(
      await signIn(tx, { proof, challengeId: challenge, subjectId: randomUUID(), before, ...rest }),
    );
  },
  audit: (_, answer) => auditOfEntering(answer),
});

const byLink = useCase({
  verb: "sign-in.link",
  may: "sign-in.enter",
  input: z.strictObject({ token: z.string().max(60), ...browser }),
  async run({ input: { token, ...rest }, actor, tx }) {
    const proof = proofOfLink(token);
    if (proof === undefined) return done<SignInAnswer>({ outcome: "unknown" });
    const before = isSignedIn(actor) ? actor.session : undefined;
    return done(await signIn(tx, { proof, subjectId: randomUUID(), before, ...rest }));
  },
  audit: (_, answer) => auditOfEntering(answer),
});

/**
 * Signs in with a six-digit code: five tries for each, then a new one is needed. A wrong code is a value and not a
 * refusal, because its count must be kept. On success the browser's drafts are the person's.
 */
export const signInByCode: UseCase<SignInAnswer> = counted(byCode);

/** Signs in with the token of a link. It is used up by this step alone; looking at the page consumes nothing. */
export const signInByLink: UseCase<SignInAnswer> = counted(byLink);

/** Counts before the look and gives back after a right answer, so that a burst cannot slip past the count. */
function counted(door: UseCase<SignInAnswer>): UseCase<SignInAnswer> {
  return {
    ...door,
    async perform(request: Request): Promise<Outcome<SignInAnswer>> {
      const { addressPrefix } = request;
      const allowance = await take("sign-in-prefix", addressPrefix);
      if (!allowance.allowed) return refuse("rate.limited", { retryAfter: allowance.retryAfter });
      // No key: the answer of a sign-in is kept nowhere.
      const outcome = await door.perform({ ...request, idempotency: undefined });
      if (outcome.ok && outcome.value.outcome === "entered") await giveBack("sign-in-prefix", addressPrefix);
      return outcome;
    },
  };
}
