import "server-only";
import { eq, sql } from "drizzle-orm";
import { calendarFeeds } from "@/db/routes/schema";
import type { Tx } from "@/db/transaction";

/** Gives an attempt a new calendar address in the place of the one it had. */
export async function replaceFeed(
  tx: Tx,
  feed: { id: string; subjectId: string; attemptId: string; tokenHash: Buffer; locale: "zh-CN" | "en" },
): Promise<void> {
  await stopFeed(tx, feed.attemptId);
  // Written out because drizzle names every column of the table, and the login may only give these.
  await tx.execute(
    sql`insert into ${calendarFeeds} (id, subject_id, attempt_id, token_hash, locale)
      values (${feed.id}, ${feed.subjectId}, ${feed.attemptId}, ${feed.tokenHash}, ${feed.locale})`,
  );
}

/** Stops the address of an attempt; true when there was one. */
export async function stopFeed(tx: Tx, attemptId: string): Promise<boolean> {
  const gone = await tx
    .delete(calendarFeeds)
    .where(eq(calendarFeeds.attemptId, attemptId))
    .returning({ id: calendarFeeds.id });
  return gone.length > 0;
}
