import "server-only";
import { eq } from "drizzle-orm";
import { readAs } from "@/db/client";
import { connectionFailure } from "@/db/database-failure";
import { mainPool } from "@/db/pools";
import { calendarFeeds } from "@/db/routes/schema";
import { type Actor, isOwner } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";

export type FeedRow = { readonly id: string; readonly createdAt: string };

/** The private calendar address of an attempt, or undefined when there is none or it is not the actor's. */
export async function feedOfAttempt(actor: Actor, attemptId: string): Promise<FeedRow | undefined> {
  if (!isOwner(actor) || !isIdentifier(attemptId)) return undefined;
  const rows = await readAs(actor, (reader) =>
    reader
      .select({ id: calendarFeeds.id, createdAt: calendarFeeds.createdAt })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.attemptId, attemptId)),
  );
  return rows[0];
}

/** What a calendar address leads to: the id of the address and the facts without the person, as the database holds them. */
export type FeedOfToken = { readonly feed: string; readonly locale: "zh-CN" | "en"; readonly facts: unknown };

/** Undefined for a token that nobody holds any more; `tokenHash` is its SHA-256. Throws `DatabaseFailure` on an outage. */
export async function feedOfToken(tokenHash: Buffer, requestId: string): Promise<FeedOfToken | undefined> {
  try {
    const answer = await mainPool().query<{ feed: FeedOfToken | null }>({
      name: "feed-of-token",
      text: "select entry.feed_of_token($1) as feed",
      values: [tokenHash],
    });
    return answer.rows[0]?.feed ?? undefined;
  } catch (error) {
    throw connectionFailure(error, requestId);
  }
}
