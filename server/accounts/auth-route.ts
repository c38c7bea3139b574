import "server-only";
import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isSignedIn } from "@/domain/access/actor";
import { deviceOf } from "@/domain/accounts/device";
import { ownPath } from "@/domain/accounts/own-path";
import { addressPrefix } from "@/server/accounts/client-address";
import { draftToken, hashOfToken, newDraftToken } from "@/server/accounts/draft-cookie";
import { endSession } from "@/server/accounts/end-sessions";
import { signInByCode } from "@/server/accounts/enter";
import { take } from "@/server/accounts/limits";
import {
  COOKIE_SECONDS,
  hashOfSid,
  newSid,
  sessionCookieName,
  sessionCookieOptions,
} from "@/server/accounts/session-cookie";
import { actorOfRequest } from "@/server/accounts/visitor";
import { environment } from "@/server/environment";
import { isHttps } from "@/server/web/origin";

/**
 * next-auth as a thin cookie layer (docs/adr/0011): it reads and writes the cookie that our own actions write too, and
 * knows nothing of people. Its callback is a second door to the same code, with the same counts.
 */
function optionsFor(headers: Headers): NextAuthOptions {
  const https = isHttps(headers);
  const prefix = addressPrefix(headers, environment().trustedProxyHops);
  return {
    secret: environment().nextAuthSecret,
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    cookies: { sessionToken: { name: sessionCookieName(https), options: sessionCookieOptions(https) } },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in", verifyRequest: "/sign-in" },
    providers: [
      Credentials({
        credentials: { challenge: {}, code: {} },
        authorize: (credentials) => enter(credentials, headers, prefix),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      // Public at /api/auth/session: nothing is said there.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        `${baseUrl}${ownPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) || "/" : url)}`,
    },
    events: {
      async signOut() {
        const actor = await actorOfRequest(undefined);
        if (!isSignedIn(actor)) return;
        await endSession.perform({ actor, input: { session: actor.session }, addressPrefix: prefix });
      },
    },
  };
}

/** The handler of `/api/auth/*`. Tries of the callback that are too many are answered 429. */
export async function authRoute(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { headers, method } = request;
  if (method === "POST" && request.nextUrl.pathname.startsWith("/api/auth/callback/")) {
    const allowance = await take("sign-in-prefix", addressPrefix(headers, environment().trustedProxyHops));
    if (!allowance.allowed) {
      const tooMany = { "Retry-After": String(allowance.retryAfter), "Cache-Control": "private, no-store" };
      return new Response(null, { status: 429, headers: tooMany });
    }
  }
  const answer: Response = await NextAuth(request, context, optionsFor(headers));
  answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}

async function enter(
  credentials: Record<string, unknown> | undefined,
  headers: Headers,
  prefix: string,
): Promise<{ id: string } | null> {
  const sid = newSid();
  const token = await draftToken();
  const outcome = await signInByCode.perform({
    actor: await actorOfRequest(token),
    input: {
      challenge: credentials?.challenge,
      code: credentials?.code,
      sidHash: hashOfSid(sid),
      tokenHash: hashOfToken(token ?? newDraftToken()),
      device: deviceOf(headers.get("user-agent")),
    },
    addressPrefix: prefix,
  });
  return outcome.ok && outcome.value.outcome === "entered" ? { id: sid } : null;
}
