import { headers } from "next/headers";
import { feedOfAttempt } from "@/db/routes/read";
import { feedPath } from "@/server/routes/feed-token";
import { ownOrigin } from "@/server/web/origin";
import { dayOfStored, loadAttempt } from "../load-attempt";

/** The private calendar address of an attempt, whole, and the day on which it was made. */
export async function loadFeed(id: string) {
  const { actor, attempt } = await loadAttempt(id);
  const feed = await feedOfAttempt(actor, attempt.id);
  if (feed === undefined) return { madeOn: undefined, address: undefined };
  const origin = ownOrigin(await headers()) ?? "";
  return { madeOn: dayOfStored(feed.createdAt), address: `${origin}${feedPath(feed.id)}` };
}
