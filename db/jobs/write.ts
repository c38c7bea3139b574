import "server-only";
import { sql } from "drizzle-orm";
import type { Queue } from "@/db/jobs/queues";
import type { Tx } from "@/db/transaction";

/**
 * Puts a job into its queue in the caller's transaction: no commit, no job. The payload holds ids (uuid) and nothing
 * else; the database refuses whatever could be a word. The app role can do no more than this, and reads no job.
 */
export async function enqueue(
  tx: Tx,
  queue: Queue,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  await tx.execute(sql`select entry.enqueue_job(${queue}, ${JSON.stringify(payload)}::jsonb)`);
}
