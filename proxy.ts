import { type NextRequest, NextResponse } from "next/server";
import { readPath } from "@/messages/locales";

const BARE = /^\/(?:_next|api)(?:\/|$)|^\/preferences(?:\.css)?$|\.(?:svg|ico|txt|css|webmanifest)$/;

/** Comfort, not authority: language of the address, security headers, the draft cookie, the first refusal. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (BARE.test(pathname)) return NextResponse.next();
  const { locale, path } = readPath(pathname);
  const headers = new Headers(request.headers);
  headers.set("x-next-intl-locale", locale);
  if (pathname.startsWith("/zh-CN"))
    return NextResponse.redirect(new URL(`${path}${search}`, request.url), 308);
  if (locale === "en") return NextResponse.next({ request: { headers } });
  const inner = request.nextUrl.clone();
  inner.pathname = path === "/" ? "/zh-CN" : `/zh-CN${path}`;
  return NextResponse.rewrite(inner, { request: { headers } });
}
