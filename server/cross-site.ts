import "server-only";
import { ownOrigin } from "@/server/web/origin";

/**
 * Whether a state-changing request may come from another site (SECURITY X4), besides Next's own check, which lets a
 * missing Origin pass. Refused: a wrong or `null` Origin, `Sec-Fetch-Site: cross-site` or `same-site`, and neither
 * header at all. Held for requests without a cookie too: signing somebody in to a stranger's draft is an attack.
 */
export function isForeign(headers: Headers): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin === null && site === null) return true;
  const own = ownOrigin(headers);
  if (own === null) return true;
  if (origin !== null && origin !== own) return true;
  return site !== null && site !== "same-origin" && site !== "none";
}
