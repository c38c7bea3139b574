import { createHash } from "node:crypto";
import type { NextRequest } from "next/server";
import {
  isInsideApp,
  PREFERENCES_COOKIE,
  preferencesStylesheet,
  readPreferences,
} from "@/components/shell/preferences";
import { inBeijing } from "@/domain/attempts/steps/moment";
import { clockShift, storyNow } from "@/server/clock";
import { isDemo } from "@/server/web/demo-mode";

/** The reader's choice as a stylesheet: static pages reach it without script and without a flash. */
export function GET(request: NextRequest): Response {
  const css = preferencesStylesheet(
    readPreferences(request.cookies.get(PREFERENCES_COOKIE)?.value),
    isDemo(),
    isInsideApp(request.headers.get("user-agent")),
    clockShift() === 0 ? undefined : inBeijing(storyNow().toISOString()),
  );
  const etag = `"${createHash("sha256").update(css).digest("base64url").slice(0, 16)}"`;
  const headers = {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": "private, no-cache",
    Vary: "Cookie, User-Agent",
    ETag: etag,
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(css, { headers });
}
