import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { cache } from "react";
import { subjectsOfToken } from "@/db/accounts/enter";
import { type SessionAnswer, sessionOf } from "@/db/accounts/sign-in";
import type { Actor } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import { draftToken, hashOfToken } from "@/server/accounts/draft-cookie";
import { hashOfSid, requestSid } from "@/server/accounts/session-cookie";

/**
 * Who asks, from this request's cookies; looked up once per render. A living session comes before the drafts of the
 * browser; a visitor has neither. Throws `DatabaseFailure` when it cannot be known.
 */
export const currentActor = cache(async (): Promise<Actor> => actorOfRequest(await draftToken()));

/** The same where the draft token is already at hand, and outside of a render. */
export async function actorOfRequest(token: string | undefined): Promise<Actor> {
  const requestId = await currentRequestId();
  const sid = await requestSid();
  if (sid !== undefined) {
    const session = await sessionOf(hashOfSid(sid), requestId);
    if (session !== undefined) return actorOfSession(session, requestId);
  }
  if (token === undefined) return { role: "visitor", requestId };
  const [first, ...others] = await subjectsOfToken(hashOfToken(token), requestId);
  return first === undefined
    ? { role: "visitor", requestId }
    : { role: "holder", subjects: [first, ...others], requestId };
}

/** The actor behind a living session. Staff without their second factor are `entering` and nothing more. */
export function actorOfSession(answer: SessionAnswer, requestId: string): Actor {
  const { person, session, role, org, secondFactorAt, enrolled } = answer;
  const signedIn = { person, session, requestId };
  if (role !== null && org !== null) {
    return secondFactorAt === null || !enrolled
      ? { role: "entering", org, enrolled, ...signedIn }
      : { role, org, secondFactorAt, ...signedIn };
  }
  const [first, ...others] = answer.subjects;
  if (first === undefined) throw new Error("a person without a subject");
  return { role: "consumer", subjects: [first, ...others], ...signedIn };
}

/** The id that proxy.ts gave this request, so that log, error page and database speak of the same one. */
async function currentRequestId(): Promise<string> {
  const given = (await headers()).get("x-request-id") ?? "";
  return isIdentifier(given) ? given : randomUUID();
}
