import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { isHttps } from "@/server/web/origin";

/** 32 random bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const DAYS_180 = 180 * 24 * 60 * 60;

/** The cookie that holds a draft: with the `__Host-` prefix on https, without it on loopback http. */
export function draftCookieName(https: boolean): string {
  return https ? "__Host-parity-draft" : "parity-draft";
}

/** Attributes of the cookie; the life begins anew with each opened or resumed draft. */
export function draftCookieOptions(https: boolean) {
  return { httpOnly: true, secure: https, sameSite: "lax", path: "/", maxAge: DAYS_180 } as const;
}

export function newDraftToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The token of this request's browser, or undefined when it has none or something that we never gave out. */
export async function draftToken(): Promise<string | undefined> {
  const value = (await cookies()).get(draftCookieName(isHttps(await headers())))?.value;
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}

/** Only in actions and route handlers: gives the browser its token again, with a new life of 180 days. */
export async function keepDraftToken(token: string): Promise<void> {
  const https = isHttps(await headers());
  (await cookies()).set(draftCookieName(https), token, draftCookieOptions(https));
}

/** What the database knows of a token. */
export function hashOfToken(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}
