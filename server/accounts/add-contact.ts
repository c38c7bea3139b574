import "server-only";
import { z } from "zod";
import { addContact as addRow, type ContactAnswer } from "@/db/accounts/sign-in";
import { take } from "@/server/accounts/limits";
import { normalisedDigits, proofOfCode } from "@/server/accounts/proofs";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

/** How a try to add an address ended, for the page that comes next. */
export type AddedContact = ContactAnswer;

const add = useCase({
  verb: "contact.add",
  may: "contact.add",
  input: z.strictObject({
    challenge: z.uuid(),
    code: z
      .string()
      .max(40)
      .refine((typed) => typed.trim() !== "", "empty"),
  }),
  async run({ input: { challenge, code }, tx }) {
    return done(await addRow(tx, challenge, proofOfCode(challenge, normalisedDigits(code) ?? "")));
  },
  audit: ({ actor }, { outcome }) => ({
    action: outcome === "added" ? "contact.added" : "contact.refused",
    stream: `person:${actor.person}`,
    detail: { outcome },
  }),
});

/**
 * Gives the person another address to sign in with, proved by a code sent there. An address with an account of its own
 * comes over only when nothing was ever written in that account; otherwise `taken`, and nothing changes. That it has one
 * is said only to whoever could sign in there.
 */
export const addContact: UseCase<AddedContact> = {
  ...add,
  async perform(request: Request): Promise<Outcome<AddedContact>> {
    const allowance = await take("sign-in-prefix", request.addressPrefix);
    if (!allowance.allowed) return refuse("rate.limited", { retryAfter: allowance.retryAfter });
    return add.perform({ ...request, idempotency: undefined });
  },
};
