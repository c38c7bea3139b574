import "server-only";
import { ownOrigin } from "@/server/web/origin";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * True when a request that may change something does not come from a page of this site (SECURITY X4): a wrong or
 * `null` Origin, `Sec-Fetch-Site` of another site, or neither header. The public API and signed receipts have no cookies and are left out.
 */
export function isCrossSite(method: string, pathname: string, headers: Headers): boolean {
  if (SAFE.has(method)) return false;
  if (/^\/api\/(?:v1|receipts)\//.test(pathname) && !headers.has("cookie")) return false;
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin !== null && origin !== ownOrigin(headers)) return true;
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  return origin === null && site === null;
}
