import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { DEFAULT_LOCALE, localePath, readPath } from "@/messages/locales";
import { draftCookieName, draftCookieOptions, newDraftToken } from "@/server/accounts/draft-cookie";
import { refusalOfForm } from "@/server/web/action-request";
import { BARE_POLICY, hashPolicy, noncePolicy } from "@/server/web/content-security-policy";
import { isCrossSite } from "@/server/web/cross-site";
import { isHttps, ownOrigin } from "@/server/web/origin";
import { plainPage } from "@/server/web/plain-page";
import { staticHashesOf } from "@/server/web/static-hashes";

// The build's own files carry their headers from next.config.js and need nothing from here.
export const config = { matcher: ["/((?!_next/static/).*)"] };

/** Addresses outside the languages: data, files, the stylesheet of preferences. */
const BARE =
  /^\/(?:_next(?:\/|$)|api\/)|^\/preferences(?:\.css)?$|^\/[\w-]+\.(?:svg|ico|txt|css|webmanifest)$/;

/** Pages of the benches, outside the languages too. */
const EMPTY = /^\/demo\/empty-(?:static|dynamic)$/;

const PAGE_METHODS = new Set(["GET", "HEAD", "POST"]);

/** Pages where a draft begins: the browser needs its token before the first form is sent. */
const DRAFT_BEGINS = /^\/(?:attempts\/new|resume)$/;

/** Comfort and the first refusal, never permission: language, policy, request id, draft cookie, cross-site forms. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const own = ownOrigin(request.headers);
  if (own === null) return secured(plainPage("malformed", 421), request);
  if (isCrossSite(request.method, pathname, request.headers)) {
    return secured(plainPage("refused", 403), request);
  }
  const unsound = BARE.test(pathname) ? undefined : await refusalOfForm(request);
  if (unsound !== undefined) return secured(plainPage("malformed", unsound), request);
  const { locale, path } = readPath(pathname);
  const headers = ownHeaders(request, own, locale);

  if (BARE.test(pathname)) {
    return secured(withPolicy(NextResponse.next({ request: { headers } }), BARE_POLICY), request);
  }
  if (/^\/zh-CN(?:\/|$)/.test(pathname)) {
    // Whole, because Next refuses a bare path here; one slash at the front, or the next part would be read as a host.
    const to = new URL(own);
    to.pathname = localePath(DEFAULT_LOCALE, path.replace(/^\/+/, "/"));
    to.search = search;
    const moved = NextResponse.redirect(to, 308);
    return secured(withPolicy(moved, BARE_POLICY), request);
  }

  if (!PAGE_METHODS.has(request.method)) {
    return secured(
      withPolicy(new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } }), BARE_POLICY),
      request,
    );
  }
  const inner = EMPTY.test(pathname) ? pathname : path === "/" ? `/${locale}` : `/${locale}${path}`;
  const policy = pagePolicy(inner, request);
  headers.set("content-security-policy", policy);
  const answer = withPolicy(inside(request, inner, headers), policy);
  if (request.method === "GET" && DRAFT_BEGINS.test(path)) giveDraftToken(request, answer);
  return secured(answer, request);
}

function inside(request: NextRequest, inner: string, headers: Headers): NextResponse {
  if (inner === request.nextUrl.pathname) return NextResponse.next({ request: { headers } });
  const url = request.nextUrl.clone();
  url.pathname = inner;
  return NextResponse.rewrite(url, { request: { headers } });
}

function pagePolicy(inner: string, request: NextRequest): string {
  const situation = {
    https: isHttps(request.headers),
    development: process.env.NODE_ENV === "development",
  };
  const hashes = staticHashesOf(inner);
  return hashes ? hashPolicy(hashes, situation) : noncePolicy(randomBytes(16).toString("base64"), situation);
}

/** The request's headers with every claim about host, scheme, id and language replaced by what we know. */
function ownHeaders(request: NextRequest, own: string, locale: string): Headers {
  const headers = new Headers(request.headers);
  const { host, protocol } = new URL(own);
  headers.set("x-forwarded-host", host);
  headers.set("x-forwarded-proto", protocol.slice(0, -1));
  headers.set("x-request-id", randomUUID());
  headers.set("x-next-intl-locale", locale);
  headers.delete("content-security-policy");
  headers.delete("x-nonce");
  return headers;
}

function giveDraftToken(request: NextRequest, answer: NextResponse): void {
  const https = isHttps(request.headers);
  const name = draftCookieName(https);
  if (request.cookies.has(name)) return;
  answer.cookies.set(name, newDraftToken(), draftCookieOptions(https));
  answer.headers.set("Cache-Control", "private, no-store");
}

function withPolicy(answer: NextResponse, policy: string): NextResponse {
  answer.headers.set("Content-Security-Policy", policy);
  return answer;
}

function secured(answer: Response, request: NextRequest): Response {
  if (isHttps(request.headers)) {
    answer.headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }
  return answer;
}
