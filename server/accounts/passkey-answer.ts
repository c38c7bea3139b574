import "server-only";
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import type { Credential } from "@/db/passkeys/read";
import type { RelyingParty } from "@/server/accounts/relying-party";

/** Ed25519, ECDSA with SHA-256 and RSA with SHA-256, by their COSE numbers: what devices in use can sign with. */
export const ALGORITHMS = [-8, -7, -257];

/** Far above what a device answers with, far below what costs anything to read. */
export const LONGEST_ANSWER = 20_000;

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,16000}$/);
const credential = { id: base64url, rawId: base64url, type: z.literal("public-key") };
const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .optional(),
  }),
});
const authentication = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

/** A device's answer as the form carried it, or undefined for anything else. */
export function registrationOf(text: string): RegistrationResponseJSON | undefined {
  const answer = parsed(registration, text);
  return answer && { ...answer, clientExtensionResults: {} };
}

export function authenticationOf(text: string): AuthenticationResponseJSON | undefined {
  const answer = parsed(authentication, text);
  return answer && { ...answer, clientExtensionResults: {} };
}

function parsed<S extends z.ZodType>(schema: S, text: string): z.output<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export type NewKey = {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: string;
  readonly backedUp: boolean;
};

/** The new key in an answer that this site asked for just now, with the person verified by the device; else undefined. */
export async function verifiedKey(
  response: RegistrationResponseJSON,
  challenge: string,
  site: RelyingParty,
): Promise<NewKey | undefined> {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }));
  if (!verified || registrationInfo === undefined) return undefined;
  const { credential: key, credentialBackedUp } = registrationInfo;
  return {
    credentialId: key.id,
    publicKey: Buffer.from(key.publicKey).toString("base64url"),
    counter: key.counter,
    transports: (response.response.transports ?? []).join(","),
    backedUp: credentialBackedUp,
  };
}

/** The new count of a passkey whose answer is right, or undefined: signature, challenge, origin, person, count. */
export async function verifiedCount(
  response: AuthenticationResponseJSON,
  challenge: string,
  site: RelyingParty,
  { credentialId, publicKey, counter }: Credential,
): Promise<number | undefined> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    credential: { id: credentialId.toString("base64url"), publicKey: new Uint8Array(publicKey), counter },
  }).catch(() => ({ verified: false as const, authenticationInfo: undefined }));
  return verified ? authenticationInfo?.newCounter : undefined;
}
