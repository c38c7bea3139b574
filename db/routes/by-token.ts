import "server-only";
import { connectionFailure } from "@/db/database-failure";
import { mainPool } from "@/db/pools";

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
