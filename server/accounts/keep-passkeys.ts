import "server-only";
import { z } from "zod";
import { endOtherSessions } from "@/db/accounts/write";
import {
  deletePasskey,
  insertPasskey,
  lockFactors,
  noteShown,
  renamePasskey as renameRow,
} from "@/db/passkeys/write";
import { may } from "@/domain/access/may";
import { LONGEST_ANSWER, registrationOf, verifiedKey } from "@/server/accounts/passkey-answer";
import { takenChallenge } from "@/server/accounts/passkey-challenge";
import { relyingPartyOf } from "@/server/accounts/relying-party";
import { requireStepUp } from "@/server/accounts/step-up";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

/** Enough for every device of one person. */
const MOST = 10;

const name = z.string().trim().min(1, "name-empty").max(60, "name-long");
const asked = z.strictObject({
  response: z.string().max(LONGEST_ANSWER),
  origin: z.string().nullable(),
  name,
});

const add = useCase({
  verb: "passkey.add",
  may: "factor.enrol",
  input: z.strictObject({
    name,
    rpId: z.string(),
    credentialId: z.string(),
    publicKey: z.string(),
    counter: z.int(),
    transports: z.string().max(200),
    backedUp: z.boolean(),
  }),
  async run({ input: { credentialId, publicKey, ...rest }, actor, tx, now }) {
    const { passkeys, totp } = await lockFactors(tx, actor.person);
    if (actor.role === "entering") {
      if (passkeys > 0 || totp) return refuse("access.denied");
    } else {
      const stale = requireStepUp(actor, now);
      if (stale !== undefined) return stale;
    }
    if (passkeys >= MOST) return refuse("passkey.too-many", { most: MOST });
    const id = await insertPasskey(tx, actor.person, {
      ...rest,
      credentialId: Buffer.from(credentialId, "base64url"),
      publicKey: Buffer.from(publicKey, "base64url"),
    });
    if (id === undefined) return refuse("passkey.failed");
    // The first factor of all: making it was showing it, with the person verified by the device.
    if (actor.role === "entering") await noteShown(tx, actor);
    return done({ id, ended: await endOtherSessions(tx, actor.person, actor.session) });
  },
  audit: ({ actor }, { id, ended }) => ({
    action: "passkey.added",
    stream: `person:${actor.person}`,
    detail: { passkey: id, ended },
  }),
});

type Added = { readonly id: string; readonly ended: number };

/**
 * Keeps a new passkey, after a fresh second factor; the first factor of all at the first sign-in. Every other session
 * ends at once. An answer that this site did not ask for, or without the person verified, is `passkey.failed`.
 */
export const addPasskey: UseCase<Added> = {
  ...add,
  async perform(request: Request): Promise<Outcome<Added>> {
    if (!may(request.actor, "factor.enrol")) return refuse("access.denied");
    const parsed = asked.safeParse(request.input);
    if (!parsed.success) {
      const wrong = parsed.error.issues.find(({ path }) => path[0] === "name");
      return wrong ? { ok: false, fields: { name: wrong.message } } : refuse("passkey.failed");
    }
    const { response, origin, name: called } = parsed.data;
    const challenge = await takenChallenge(request, "register");
    const site = relyingPartyOf(origin);
    const answer = registrationOf(response);
    if (challenge === undefined || site === undefined || answer === undefined)
      return refuse("passkey.failed");
    const key = await verifiedKey(answer, challenge, site);
    if (key === undefined) return refuse("passkey.failed");
    const input = { ...key, name: called, rpId: site.id };
    return add.perform({ ...request, input, idempotency: undefined });
  },
};

export const renamePasskey = useCase({
  verb: "passkey.rename",
  may: "factor.enrol",
  input: z.strictObject({ passkey: z.uuid(), name }),
  async run({ input: { passkey, name: called }, actor, tx }) {
    const renamed = actor.role !== "entering" && (await renameRow(tx, actor.person, passkey, called));
    return renamed ? done({ passkey }) : refuse("passkey.not-found");
  },
  audit: ({ actor }, { passkey }) => ({
    action: "passkey.renamed",
    stream: `person:${actor.person}`,
    detail: { passkey },
  }),
});

/** Removes a passkey after a fresh second factor, never the last factor of all; every other session ends at once. */
export const removePasskey = useCase({
  verb: "passkey.remove",
  may: "factor.enrol",
  input: z.strictObject({ passkey: z.uuid() }),
  async run({ input: { passkey }, actor, tx, now }) {
    if (actor.role === "entering") return refuse("access.denied");
    const stale = requireStepUp(actor, now);
    if (stale !== undefined) return stale;
    const { passkeys, totp } = await lockFactors(tx, actor.person);
    if (!totp && passkeys < 2) return refuse("factor.last");
    if (!(await deletePasskey(tx, actor.person, passkey))) return refuse("passkey.not-found");
    return done({ passkey, ended: await endOtherSessions(tx, actor.person, actor.session) });
  },
  audit: ({ actor }, { passkey, ended }) => ({
    action: "passkey.removed",
    stream: `person:${actor.person}`,
    detail: { passkey, ended },
  }),
});
