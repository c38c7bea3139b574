import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import type { Raw } from "@/domain/attempts/steps/raw";
import type { PaperKind } from "@/domain/letters/court/questions";
import { derivedKey } from "@/server/accounts/derived-key";
import { isHttps } from "@/server/web/origin";

/**
 * What a person types for one paper beyond the facts (identity number, domicile, hardship) is never stored here. It goes
 * back to the person's own browser, sealed, for that one page only, and is gone after an hour (docs/adr/0014).
 */

/** Which paper of which attempt; sealed for one, nothing opens for another. */
export type PaperPlace = {
  readonly attemptId: string;
  readonly kind: PaperKind;
  /** The address of the page with its language: the browser sends the cookie nowhere else. */
  readonly path: string;
};

const SECONDS = 60 * 60;
/** Browsers keep 4,096 bytes a cookie with its name; so many pieces still fit into the head of a request. */
const PIECE = 3_500;
const MOST_PIECES = 3;
/** The longest form has some 20 kB; a sealed text that unfolds to more was not ours. */
const MOST_BYTES = 64_000;

const sealedSchema = z.strictObject({
  until: z.number(),
  raw: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** Only in actions: gives the browser what was typed. False when it is too long to be given back. */
export async function keepParticulars(place: PaperPlace, raw: Raw, now = Date.now()): Promise<boolean> {
  const pieces = piecesOf(sealParticulars(place, raw, now));
  if (pieces.length > MOST_PIECES) return false;
  const https = isHttps(await headers());
  const jar = await cookies();
  for (let number = 0; number < MOST_PIECES; number += 1) {
    const piece = pieces[number];
    jar.set(nameOf(number, https), piece ?? "", {
      httpOnly: true,
      secure: https,
      sameSite: "strict",
      path: place.path,
      maxAge: piece === undefined ? 0 : SECONDS,
    });
  }
  return true;
}

/** Only in actions: the browser forgets them now. */
export async function forgetParticulars({ path }: PaperPlace): Promise<void> {
  const https = isHttps(await headers());
  const jar = await cookies();
  for (let number = 0; number < MOST_PIECES; number += 1)
    jar.set(nameOf(number, https), "", {
      httpOnly: true,
      secure: https,
      sameSite: "strict",
      path,
      maxAge: 0,
    });
}

/** What this request's browser holds for the paper; undefined when it holds nothing, too old, or not ours. */
export async function heldParticulars(place: Omit<PaperPlace, "path">): Promise<Raw | undefined> {
  const https = isHttps(await headers());
  const jar = await cookies();
  const pieces: string[] = [];
  for (let number = 0; number < MOST_PIECES; number += 1) {
    const piece = jar.get(nameOf(number, https))?.value ?? "";
    if (piece === "") break;
    pieces.push(piece);
  }
  return pieces.length === 0 ? undefined : openParticulars(place, pieces.join(""), Date.now());
}

/** AES-256-GCM under a key of this installation, bound to the attempt and the paper. */
export function sealParticulars(place: Omit<PaperPlace, "path">, raw: Raw, now: number): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", derivedKey("particulars"), iv).setAAD(boundTo(place));
  const plain = deflateRawSync(JSON.stringify({ until: now + SECONDS * 1_000, raw }));
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString("base64url");
}

/** The opposite; undefined for anything that was altered, is over, or belongs to another paper. */
export function openParticulars(
  place: Omit<PaperPlace, "path">,
  sealed: string,
  now: number,
): Raw | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 29) return undefined;
  const key = derivedKey("particulars");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(boundTo(place)).setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    const text = inflateRawSync(plain, { maxOutputLength: MOST_BYTES }).toString("utf8");
    const { until, raw } = sealedSchema.parse(JSON.parse(text));
    return until > now ? raw : undefined;
  } catch {
    // Not ours, or no longer: the person types it again.
    return undefined;
  }
}

const boundTo = ({ attemptId, kind }: Omit<PaperPlace, "path">) =>
  Buffer.from(`particulars ${attemptId} ${kind}`, "utf8");

function piecesOf(sealed: string): string[] {
  return Array.from({ length: Math.ceil(sealed.length / PIECE) }, (_, index) =>
    sealed.slice(index * PIECE, (index + 1) * PIECE),
  );
}

/** `__Host-` would want the path `/`; this cookie must not go to other pages. */
const nameOf = (number: number, https: boolean) => `${https ? "__Secure-" : ""}parity-paper-${number}`;
