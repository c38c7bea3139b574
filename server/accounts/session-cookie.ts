import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { SESSION } from "@/domain/accounts/thresholds";
import { environment } from "@/server/environment";
import { isHttps } from "@/server/web/origin";

/** The longest life of a session; the cookie lives as long, the row decides (SECURITY section 4). */
export const COOKIE_SECONDS = SESSION.consumer.absolute;

const SID = /^[A-Za-z0-9_-]{43}$/;
/** A JWT of ours has some 300 characters; a longer one is not decrypted at all. */
const LONGEST = 1_000;

/** The cookie of next-auth under our own name: with the `__Host-` prefix on https, without it on loopback http. */
export function sessionCookieName(https: boolean): string {
  return https ? "__Host-parity-session" : "parity-session";
}

export function sessionCookieOptions(https: boolean) {
  return { httpOnly: true, secure: https, sameSite: "lax", path: "/", maxAge: COOKIE_SECONDS } as const;
}

/** 32 random bytes in base64url: new at every sign-in. */
export function newSid(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database knows of a session id. */
export function hashOfSid(sid: string): Buffer {
  return createHash("sha256").update(`sid ${sid}`, "utf8").digest();
}

/** The session id of this request's cookie, or undefined when it has none or one that we did not write. */
export async function requestSid(): Promise<string | undefined> {
  return sidOfCookie((await cookies()).get(sessionCookieName(isHttps(await headers())))?.value);
}

/** The session id in the value of a cookie. */
export async function sidOfCookie(value: string | undefined): Promise<string | undefined> {
  if (value === undefined || value.length > LONGEST) return undefined;
  const token = await decode({ token: value, secret: secret() }).catch(() => null);
  const sid = token?.sid;
  return typeof sid === "string" && SID.test(sid) ? sid : undefined;
}

/** Only in actions: gives the browser its session, in the form that next-auth reads too. */
export async function keepSid(sid: string): Promise<void> {
  const https = isHttps(await headers());
  const value = await encode({ token: { sid }, secret: secret(), maxAge: COOKIE_SECONDS });
  (await cookies()).set(sessionCookieName(https), value, sessionCookieOptions(https));
}

function secret(): string {
  const { nextAuthSecret } = environment();
  if (nextAuthSecret === undefined) throw new Error("NEXTAUTH_SECRET is not set");
  return nextAuthSecret;
}
