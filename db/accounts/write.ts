import "server-only";
import { lt, sql } from "drizzle-orm";
import { subjects } from "@/db/accounts/schema";
import type { Tx } from "@/db/transaction";

/** Moves the actor's subjects' expiry to 180 days from now, at most once an hour. */
export async function touchSubjects(tx: Tx): Promise<void> {
  await tx
    .update(subjects)
    .set({ lastActiveAt: sql`now()`, expiresAt: sql`now() + interval '180 days'` })
    .where(lt(subjects.lastActiveAt, sql`now() - interval '1 hour'`));
}
