import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { factors, sessions } from "@/db/accounts/schema";
import type { Tx } from "@/db/transaction";

/** Puts a new secret in place of the old one; until its first code was shown it does not count. */
export async function replaceFactor(tx: Tx, person: string, sealed: Buffer): Promise<void> {
  await tx.execute(sql`insert into ${factors} (person_id, secret) values (${person}, ${sealed})
    on conflict (person_id) do update set secret = excluded.secret, last_step = 0, confirmed_at = null`);
}

export type LockedFactor = {
  readonly secret: Buffer;
  readonly lastStep: number;
  readonly confirmed: boolean;
};

/** The factor of the actor's person, locked: two tries at one moment cannot use one code. */
export async function lockFactor(tx: Tx, person: string): Promise<LockedFactor | undefined> {
  const [row] = await tx
    .select({ secret: factors.secret, lastStep: factors.lastStep, confirmedAt: factors.confirmedAt })
    .from(factors)
    .where(eq(factors.personId, person))
    .for("update");
  return row && { secret: row.secret, lastStep: row.lastStep, confirmed: row.confirmedAt !== null };
}

/** Notes that the factor was shown in this session, by the code of `step`. */
export async function noteFactorShown(
  tx: Tx,
  shown: { person: string; session: string; step: number },
): Promise<void> {
  await tx
    .update(factors)
    .set({ lastStep: shown.step, confirmedAt: sql`coalesce(${factors.confirmedAt}, now())` })
    .where(eq(factors.personId, shown.person));
  await tx
    .update(sessions)
    .set({ secondFactorAt: sql`now()` })
    .where(and(eq(sessions.personId, shown.person), eq(sessions.id, shown.session)));
}
