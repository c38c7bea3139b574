import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { cache } from "react";
import { subjectsOfToken } from "@/db/accounts/enter";
import type { Actor } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import { draftToken, hashOfToken } from "@/server/accounts/draft-cookie";

/**
 * Who asks, from this request's cookie; looked up once per render. A visitor when the browser holds no living draft.
 * Throws `DatabaseFailure` when it cannot be known.
 */
export const currentActor = cache(async (): Promise<Actor> => actorOfToken(await draftToken()));

/** The same for a token that is already at hand. */
export async function actorOfToken(token: string | undefined): Promise<Actor> {
  const requestId = await currentRequestId();
  if (token === undefined) return { role: "visitor", requestId };
  const [first, ...others] = await subjectsOfToken(hashOfToken(token), requestId);
  return first === undefined
    ? { role: "visitor", requestId }
    : { role: "holder", subjects: [first, ...others], requestId };
}

/** The id that proxy.ts gave this request, so that log, error page and database speak of the same one. */
async function currentRequestId(): Promise<string> {
  const given = (await headers()).get("x-request-id") ?? "";
  return isIdentifier(given) ? given : randomUUID();
}
