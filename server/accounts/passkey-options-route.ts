import "server-only";
import { addressPrefix } from "@/server/accounts/client-address";
import { draftToken } from "@/server/accounts/draft-cookie";
import { passkeyOptions } from "@/server/accounts/passkey-challenge";
import { relyingPartyOf } from "@/server/accounts/relying-party";
import { actorOfRequest } from "@/server/accounts/visitor";
import { environment } from "@/server/environment";
import type { Outcome } from "@/server/outcome";
import { ownOrigin } from "@/server/web/origin";

/**
 * What the browser needs before it can ask a device for a passkey: `?purpose=register` or `show`. A POST, because it
 * opens a challenge. Answers JSON; a refusal is its code, with 403, 409 (no name for passkeys here) or 429.
 */
export async function passkeyOptionsRoute(request: Request): Promise<Response> {
  const purpose = new URL(request.url).searchParams.get("purpose") === "register" ? "register" : "show";
  const site = relyingPartyOf(ownOrigin(request.headers));
  if (site === undefined) return json({ code: "passkey.no-name" }, 409);
  const asking = {
    actor: await actorOfRequest(await draftToken()),
    addressPrefix: addressPrefix(request.headers, environment().trustedProxyHops),
  };
  return answerOf(await passkeyOptions(asking, purpose, site));
}

function answerOf(outcome: Outcome<unknown>): Response {
  if (outcome.ok) return json(outcome.value, 200);
  const refusal = "refusal" in outcome ? outcome.refusal : { code: "access.denied", params: {} };
  if (refusal.code !== "rate.limited") return json({ code: refusal.code }, 403);
  return json({ code: refusal.code }, 429, { "Retry-After": String(refusal.params.retryAfter) });
}

function json(value: unknown, status: number, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers: { "Cache-Control": "private, no-store", ...headers } });
}
