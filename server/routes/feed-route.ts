import "server-only";
import { randomUUID } from "node:crypto";
import { feedOfToken } from "@/db/routes/by-token";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { calendarEntries } from "@/domain/routes/calendar-entries";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { dayOfInstant } from "@/domain/time/instant";
import { storyNow } from "@/server/clock";
import { calendarFile } from "@/server/routes/calendar-file";
import { hashOfFeedToken } from "@/server/routes/feed-token";

const NAME = { "zh-CN": "对等：期限", en: "Parity: deadlines" } as const;

/**
 * A private calendar address: the deadlines of one attempt as they stand now, without name, provider or number. Whatever is
 * not the token of a living address answers 404 and nothing else.
 */
export async function feedRoute(file: string): Promise<Response> {
  const tokenHash = file.endsWith(".ics") ? hashOfFeedToken(file.slice(0, -".ics".length)) : undefined;
  const found = tokenHash && (await feedOfToken(tokenHash, randomUUID()));
  const facts = found && attemptFactsSchema.safeParse(found.facts).data;
  if (!found || !facts) return new Response(null, { status: 404, headers: PRIVATE });
  const now = storyNow();
  const today = dayOfInstant(now.toISOString());
  const entries = calendarEntries(deadlinesOf(facts, today), found.feed, found.locale, today);
  return calendarResponse(calendarFile(entries, NAME[found.locale], now));
}

const PRIVATE = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

/** A calendar file as an answer to one person only. */
export function calendarResponse(body: string): Response {
  return new Response(body, {
    headers: {
      ...PRIVATE,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="parity-deadlines.ics"',
    },
  });
}
