import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import { derivedKey } from "@/server/accounts/derived-key";
import { isHttps } from "@/server/web/origin";

/** What a person typed into a form of sign-in that said no: it stands in the fields again, and in no address. */
export type Typed = { readonly address: string; readonly way?: string; readonly name?: string };

const TYPED = z.strictObject({
  address: z.string(),
  way: z.string().optional(),
  name: z.string().optional(),
});
const SECONDS = 600;
/** Of the cookie's value; what is longer is not kept. */
const LONGEST = 2_000;
const [IV, TAG] = [12, 16];

const nameOf = (https: boolean) => (https ? "__Host-parity-typed" : "parity-typed");

/** Only in actions: keeps it for ten minutes in this browser, encrypted; or takes it away once it was taken. */
export async function keepTyped(typed: Typed | undefined): Promise<void> {
  const https = isHttps(await headers());
  const jar = await cookies();
  const value = typed && sealed(JSON.stringify(typed));
  if (value === undefined || value.length > LONGEST) {
    if (jar.has(nameOf(https))) jar.delete({ name: nameOf(https), path: "/", secure: https });
    return;
  }
  jar.set(nameOf(https), value, {
    httpOnly: true,
    secure: https,
    sameSite: "lax",
    path: "/",
    maxAge: SECONDS,
  });
}

/** What was typed before the form said no; undefined when nothing was, or it is not ours. */
export async function typedBefore(): Promise<Typed | undefined> {
  const value = (await cookies()).get(nameOf(isHttps(await headers())))?.value;
  if (value === undefined || value.length > LONGEST) return undefined;
  try {
    return TYPED.safeParse(JSON.parse(opened(value))).data;
  } catch {
    return undefined;
  }
}

function sealed(text: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", derivedKey("typed"), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

function opened(value: string): string {
  const bytes = Buffer.from(value, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", derivedKey("typed"), bytes.subarray(0, IV)).setAuthTag(
    bytes.subarray(IV, IV + TAG),
  );
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString("utf8");
}
