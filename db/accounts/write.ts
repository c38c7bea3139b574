import "server-only";
import { and, isNull, lt, sql } from "drizzle-orm";
import { subjects } from "@/db/accounts/schema";
import type { Tx } from "@/db/transaction";

/** Moves the expiry of the actor's drafts to 180 days from now, at most once an hour. What a person owns does not expire. */
export async function touchSubjects(tx: Tx): Promise<void> {
  await tx
    .update(subjects)
    .set({ lastActiveAt: sql`now()`, expiresAt: sql`now() + interval '180 days'` })
    .where(and(isNull(subjects.personId), lt(subjects.lastActiveAt, sql`now() - interval '1 hour'`)));
}
