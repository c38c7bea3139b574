import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openChallenge } from "@/db/accounts/sign-in";
import { enqueue } from "@/db/jobs/write";
import { ownPath } from "@/domain/accounts/own-path";
import { LOCALES } from "@/messages/locales";
import { contactOf } from "@/server/accounts/contact-address";
import { overThreshold } from "@/server/accounts/message-thresholds";
import { codeOf, linkTokenOf, proofOfCode, proofOfLink } from "@/server/accounts/proofs";
import { done, type Invalid, type Outcome } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

const asked = z.strictObject({
  address: z.string().max(300, "address-wrong"),
  way: z.enum(["code", "link"], "way-empty"),
  next: z.string().max(500).optional(),
  locale: z.enum(LOCALES),
});
const input = asked.extend({
  contact: z.strictObject({ kind: z.enum(["email", "phone"]), value: z.string() }),
});

export type AskedSignIn = { readonly challenge: string; readonly way: "code" | "link" };

const open = useCase({
  verb: "sign-in.ask",
  may: "sign-in.ask",
  input,
  async run({ input: { way, contact, next, locale }, tx }) {
    const [id, messageId] = [randomUUID(), randomUUID()];
    const proof = way === "code" ? proofOfCode(id, codeOf(id)) : proofOfLink(linkTokenOf(id));
    if (proof === undefined) throw new Error("a link of ours is no link");
    await openChallenge(tx, { id, way, contact, proof, nextPath: ownPath(next), locale, messageId });
    await enqueue(tx, "send-message", { message: messageId });
    return done<AskedSignIn>({ challenge: id, way });
  },
  audit: (_, { challenge }) => ({ action: "sign-in.asked", stream: "sign-in", detail: { challenge } }),
});

/**
 * Asks for a code or a link. Hostile addresses are refused before anything is counted or queued; then the thresholds of
 * the number, of the network and of the day's spending bite, in this order. Whether somebody is registered is not looked
 * at here at all, so there is nothing to tell by body, status or time: sign-up is sign-in.
 */
export const askSignIn: UseCase<AskedSignIn> = {
  ...open,
  async perform(request: Request): Promise<Outcome<AskedSignIn>> {
    const parsed = asked.safeParse(request.input);
    if (!parsed.success) return invalidOf(parsed.error);
    const { address } = parsed.data;
    const contact = contactOf(address);
    if (contact === undefined) {
      return { ok: false, fields: { address: address.trim() === "" ? "address-empty" : "address-wrong" } };
    }
    const refused = await overThreshold(contact, request.addressPrefix);
    return (
      refused ?? open.perform({ ...request, input: { ...parsed.data, contact }, idempotency: undefined })
    );
  },
};

function invalidOf(error: z.ZodError): Invalid {
  const fields = error.issues.map(({ path, message }) => [String(path[0] ?? ""), message] as const);
  return { ok: false, fields: Object.fromEntries(fields) };
}
