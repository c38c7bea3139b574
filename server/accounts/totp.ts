import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { generateSecret, generateSync, generateURI, verifySync } from "otplib";
import { derivedKey } from "@/server/accounts/derived-key";

/** One step of 30 seconds before and after: clocks of phones differ (SECURITY section 4). */
const WINDOW_SECONDS = 30;
const [IV, TAG] = [12, 16];

/** A new secret for an authenticator app, base32. */
export function newSecret(): string {
  return generateSecret();
}

/** Encrypts a secret for its row: AES-256-GCM, bound to the person, so that a copied row opens for nobody else. */
export function sealSecret(secret: string, person: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", derivedKey("totp"), iv).setAAD(boundTo(person));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens it again. Throws when the row was changed or belongs to another person. */
export function openSecret(sealed: Buffer, person: string): string {
  const decipher = createDecipheriv("aes-256-gcm", derivedKey("totp"), sealed.subarray(0, IV))
    .setAAD(boundTo(person))
    .setAuthTag(sealed.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString("utf8");
}

/** The step of a right code that is newer than `lastStep`, or undefined: no code counts twice. */
export function stepOf(secret: string, digits: string, lastStep: number, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / 1_000);
  const checked = verifySync({ secret, token: digits, epoch, epochTolerance: WINDOW_SECONDS });
  if (!checked.valid || !("timeStep" in checked)) return undefined;
  return checked.timeStep > lastStep ? checked.timeStep : undefined;
}

/** What an authenticator shows at a moment: for the demo's page and for tests. */
export function digitsAt(secret: string, now: Date): string {
  return generateSync({ secret, epoch: Math.floor(now.getTime() / 1_000) });
}

/** The address that an authenticator app on the same device opens. */
export function authenticatorUri(secret: string): string {
  return generateURI({ issuer: "Parity", label: "staff", secret });
}

function boundTo(person: string): Buffer {
  return Buffer.from(`factors|secret|${person}`, "utf8");
}
