import "server-only";
import { and, eq, isNull, lt, ne, sql } from "drizzle-orm";
import { sessions, subjects } from "@/db/accounts/schema";
import type { Tx } from "@/db/transaction";

/** Moves the expiry of the actor's drafts to 180 days from now, at most once an hour. What a person owns does not expire. */
export async function touchSubjects(tx: Tx): Promise<void> {
  await tx
    .update(subjects)
    .set({ lastActiveAt: sql`now()`, expiresAt: sql`now() + interval '180 days'` })
    .where(and(isNull(subjects.personId), lt(subjects.lastActiveAt, sql`now() - interval '1 hour'`)));
}

/** Ends one session of the actor's person; false when it is none of theirs or has ended. */
export async function endSession(tx: Tx, person: string, session: string): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.personId, person), eq(sessions.id, session), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends every session of the actor's person but this one; how many those were. */
export async function endOtherSessions(tx: Tx, person: string, session: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.personId, person), ne(sessions.id, session), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return ended.length;
}
