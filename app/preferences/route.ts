import { type NextRequest, NextResponse } from "next/server";
import {
  changePreferences,
  PREFERENCES_COOKIE,
  readPreferences,
  writePreferences,
} from "@/components/shell/preferences";
import { isHttps, samePageOf } from "@/server/web/origin";

/** Keeps text size and theme in a cookie and returns to the page that the form was on. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const now = readPreferences(request.cookies.get(PREFERENCES_COOKIE)?.value);
  const next = changePreferences(now, { size: text("size"), theme: text("theme") });
  const response = new NextResponse(null, {
    status: 303,
    headers: { Location: samePageOf(request.headers), "Cache-Control": "private, no-store" },
  });
  response.cookies.set(PREFERENCES_COOKIE, writePreferences(next), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(request.headers),
    maxAge: 365 * 24 * 3600,
  });
  return response;
}
