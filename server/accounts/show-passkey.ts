import "server-only";
import { z } from "zod";
import { listCredentials } from "@/db/passkeys/read";
import { notePasskeyUse, noteShown } from "@/db/passkeys/write";
import { isSignedIn } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { take } from "@/server/accounts/limits";
import { authenticationOf, LONGEST_ANSWER, verifiedCount } from "@/server/accounts/passkey-answer";
import { takenChallenge } from "@/server/accounts/passkey-challenge";
import { relyingPartyOf } from "@/server/accounts/relying-party";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

const asked = z.strictObject({ response: z.string().max(LONGEST_ANSWER), origin: z.string().nullable() });

/** Which key was verified and what it counted; null for an answer that proves nothing. */
const input = z.strictObject({ right: z.strictObject({ id: z.uuid(), counter: z.int() }).nullable() });

const settle = useCase({
  verb: "passkey.show",
  may: "factor.show",
  input,
  async run({ input: { right }, actor, tx }) {
    if (right === null || !(await notePasskeyUse(tx, { person: actor.person, ...right }))) {
      return done({ shown: false });
    }
    await noteShown(tx, actor);
    return done({ shown: true });
  },
  audit: ({ actor }, { shown }) => ({
    action: shown ? "factor.shown" : "factor.refused",
    stream: `person:${actor.person}`,
    detail: { by: "passkey" },
  }),
});

/**
 * The second factor by a passkey, at sign-in and again for a step-up. The challenge is used up by the first answer; a
 * device that counts must count on. Signatures are checked outside of any transaction (SECURITY S11).
 */
export const showPasskey: UseCase<{ shown: boolean }> = {
  ...settle,
  async perform(request: Request): Promise<Outcome<{ shown: boolean }>> {
    const { actor } = request;
    const parsed = asked.safeParse(request.input);
    if (!isSignedIn(actor) || !may(actor, "factor.show")) return refuse("access.denied");
    const allowance = await take("second-factor-person", actor.person);
    if (!allowance.allowed) return refuse("rate.limited", { retryAfter: allowance.retryAfter });
    const right = parsed.success ? await rightAnswer(request, parsed.data) : undefined;
    return settle.perform({ ...request, input: { right: right ?? null }, idempotency: undefined });
  },
};

async function rightAnswer(request: Request, { response, origin }: z.infer<typeof asked>) {
  const challenge = await takenChallenge(request, "show");
  const answer = authenticationOf(response);
  const site = relyingPartyOf(origin);
  if (challenge === undefined || answer === undefined || site === undefined) return undefined;
  const known = await listCredentials(request.actor, site.id);
  const key = known.find(({ credentialId }) => credentialId.toString("base64url") === answer.id);
  const counter = key && (await verifiedCount(answer, challenge, site, key));
  return key && counter !== undefined ? { id: key.id, counter } : undefined;
}
