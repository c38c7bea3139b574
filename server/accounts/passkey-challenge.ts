import "server-only";
import { randomBytes } from "node:crypto";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { z } from "zod";
import { listContacts } from "@/db/accounts/read";
import { type Credential, listCredentials } from "@/db/passkeys/read";
import { lockFactors, openPasskeyChallenge, takePasskeyChallenge } from "@/db/passkeys/write";
import { type Actor, isSignedIn } from "@/domain/access/actor";
import { masked } from "@/domain/accounts/masked";
import { PASSKEY_SECONDS } from "@/domain/accounts/thresholds";
import { ALGORITHMS } from "@/server/accounts/passkey-answer";
import type { RelyingParty } from "@/server/accounts/relying-party";
import { requireStepUp } from "@/server/accounts/step-up";
import { done, type Outcome, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const PURPOSES = ["register", "show"] as const;

/** Opens a challenge for this session: 32 random bytes, stored, good for one answer within five minutes. */
const open = useCase({
  verb: "passkey.ask",
  may: "factor.show",
  input: z.strictObject({ purpose: z.enum(PURPOSES) }),
  async run({ input: { purpose }, actor, tx, now }) {
    if (purpose === "register") {
      if (actor.role === "entering") {
        const { passkeys, totp } = await lockFactors(tx, actor.person);
        if (passkeys > 0 || totp) return refuse("access.denied");
      } else {
        const stale = requireStepUp(actor, now);
        if (stale !== undefined) return stale;
      }
    }
    const challenge = randomBytes(32);
    await openPasskeyChallenge(tx, { person: actor.person, session: actor.session, purpose, challenge });
    return done({ challenge: challenge.toString("base64url") });
  },
  audit: () => undefined,
});

const take = useCase({
  verb: "passkey.answer",
  may: "factor.show",
  input: z.strictObject({ purpose: z.enum(PURPOSES) }),
  async run({ input: { purpose }, actor, tx }) {
    const own = { person: actor.person, session: actor.session, purpose };
    return done({ challenge: (await takePasskeyChallenge(tx, own))?.toString("base64url") ?? null });
  },
  audit: () => undefined,
});

type Asking = { readonly actor: Actor; readonly addressPrefix: string; readonly now?: Date };

/** The challenge of this session, taken out before anything is checked: no answer is looked at twice. */
export async function takenChallenge(
  request: Asking,
  purpose: "register" | "show",
): Promise<string | undefined> {
  const { actor, addressPrefix } = request;
  const taken = await take.perform({ actor, addressPrefix, input: { purpose } });
  return taken.ok ? (taken.value.challenge ?? undefined) : undefined;
}

/** What the browser asks the device with. A new passkey needs a fresh second factor, the first one of all excepted. */
export async function passkeyOptions(
  request: Asking,
  purpose: "register" | "show",
  site: RelyingParty,
): Promise<Outcome<PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON>> {
  const { actor } = request;
  const opened = await open.perform({ ...request, input: { purpose } });
  if (!opened.ok) return opened;
  if (!isSignedIn(actor)) return refuse("access.denied");
  const challenge = Buffer.from(opened.value.challenge, "base64url");
  const known = (await listCredentials(actor, site.id)).map(descriptionOf);
  if (purpose === "show") {
    return done(
      await generateAuthenticationOptions({
        rpID: site.id,
        challenge,
        allowCredentials: known,
        userVerification: "required",
        timeout: PASSKEY_SECONDS * 1_000,
      }),
    );
  }
  const [contact] = await listContacts(actor);
  return done(
    await generateRegistrationOptions({
      rpName: "Parity",
      rpID: site.id,
      challenge,
      userName: contact === undefined ? "staff" : masked(contact),
      userID: new Uint8Array(Buffer.from(actor.person.replaceAll("-", ""), "hex")),
      attestationType: "none",
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known,
      authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
      timeout: PASSKEY_SECONDS * 1_000,
    }),
  );
}

function descriptionOf({ credentialId, transports }: Credential) {
  return { id: credentialId.toString("base64url"), transports: transports.split(",").filter(Boolean) };
}
