import "server-only";
import { environment } from "@/server/environment";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

export function isLoopbackHost(host: string | null): boolean {
  return host !== null && LOOPBACK.test(host);
}

/**
 * The one origin that this installation answers for: `APP_ORIGIN`, or on a loopback name plain http with that name.
 * Null when the request names a host that is neither. Forwarded headers are never read: they are claims.
 */
export function ownOrigin(headers: Headers): string | null {
  const { appOrigin } = environment();
  if (appOrigin !== undefined) return appOrigin;
  const host = headers.get("host");
  return isLoopbackHost(host) ? `http://${host}` : null;
}

export function isHttps(headers: Headers): boolean {
  return ownOrigin(headers)?.startsWith("https:") ?? false;
}

/** Path and query of the page that a form was on, from `Referer`, or `/`: never an address of another site. */
export function samePageOf(headers: Headers): string {
  const referer = headers.get("referer");
  const own = ownOrigin(headers);
  if (!referer || !own || !URL.canParse(referer)) return "/";
  const url = new URL(referer);
  return url.origin === own && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}` : "/";
}
