import "server-only";
import { isSignedIn } from "@/domain/access/actor";
import { localePath } from "@/messages/locales";
import { addressPrefix } from "@/server/accounts/client-address";
import { draftToken } from "@/server/accounts/draft-cookie";
import { endSession } from "@/server/accounts/end-sessions";
import { sessionCookieName } from "@/server/accounts/session-cookie";
import { actorOfRequest } from "@/server/accounts/visitor";
import { environment } from "@/server/environment";
import { isHttps } from "@/server/web/origin";

/**
 * Signs out by a plain form: ends the session in the database, takes the cookie back and asks the browser to forget what
 * it keeps of our pages. A route, because an action cannot send `Clear-Site-Data`. Cookies are not named in it: text size
 * and theme are no secret, and an elderly person would have to find them again.
 */
export async function signOutRoute(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  const actor = await actorOfRequest(await draftToken());
  if (isSignedIn(actor)) {
    const prefix = addressPrefix(request.headers, environment().trustedProxyHops);
    await endSession.perform({ actor, input: { session: actor.session }, addressPrefix: prefix });
  }
  const https = isHttps(request.headers);
  const secure = https ? "; Secure" : "";
  return new Response(null, {
    status: 303,
    headers: {
      Location: localePath(form?.get("locale") === "en" ? "en" : "zh-CN", "/"),
      "Clear-Site-Data": '"cache", "storage"',
      "Cache-Control": "private, no-store",
      "Set-Cookie": `${sessionCookieName(https)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`,
    },
  });
}
