import "server-only";
import { createHash, createHmac } from "node:crypto";
import { derivedKey } from "@/server/accounts/derived-key";

/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token of a calendar address, always the same for the same address, so that its owner can be shown it again while
 * the database holds only a hash. 256 bits that nobody can guess without the secret of the installation.
 */
export function feedToken(feedId: string): string {
  return createHmac("sha256", derivedKey("calendar-feed")).update(feedId).digest("base64url");
}

/** What the database finds an address by; undefined for something that was never one. */
export function hashOfFeedToken(token: string): Buffer | undefined {
  return TOKEN.test(token) ? createHash("sha256").update(token, "utf8").digest() : undefined;
}

/** The path of a calendar address. */
export function feedPath(feedId: string): string {
  return `/api/calendar/${feedToken(feedId)}.ics`;
}
