import "server-only";
import { eq } from "drizzle-orm";
import { readAs } from "@/db/client";
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
