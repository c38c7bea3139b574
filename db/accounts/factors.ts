import "server-only";
import { eq, sql } from "drizzle-orm";
import { factors } from "@/db/accounts/schema";
import { noteShown } from "@/db/passkeys/write";
import type { Tx } from "@/db/transaction";

/** A first secret, or one in the place of another that never counted; until its first code was shown it does not count. */
export async function replaceFactor(tx: Tx, person: string, sealed: Buffer): Promise<void> {
  await tx.execute(sql`insert into ${factors} (person_id, secret) values (${person}, ${sealed})
    on conflict (person_id) do update set secret = excluded.secret, last_step = 0, confirmed_at = null`);
}

/** A new secret beside the confirmed one, which stays good until the new one's first code was shown. */
export async function offerFactor(tx: Tx, person: string, sealed: Buffer): Promise<void> {
  await tx
    .update(factors)
    .set({ pending: sealed, pendingAt: sql`now()` })
    .where(eq(factors.personId, person));
}

export type LockedFactor = {
  readonly secret: Buffer;
  readonly lastStep: number;
  readonly confirmed: boolean;
  readonly pending: Buffer | null;
  readonly pendingAt: string | null;
};

/** The factor of the actor's person, locked: two tries at one moment cannot use one code. */
export async function lockFactor(tx: Tx, person: string): Promise<LockedFactor | undefined> {
  const { secret, lastStep, confirmedAt, pending, pendingAt } = factors;
  const [row] = await tx
    .select({ secret, lastStep, confirmedAt, pending, pendingAt })
    .from(factors)
    .where(eq(factors.personId, person))
    .for("update");
  if (row === undefined) return undefined;
  const { confirmedAt: confirmed, ...rest } = row;
  return { ...rest, confirmed: confirmed !== null };
}

/** Notes that the factor was shown in this session, by the code of `step`; of the new secret, when `renewed`. */
export async function noteFactorShown(
  tx: Tx,
  shown: { person: string; session: string; step: number; renewed: boolean },
): Promise<void> {
  await tx
    .update(factors)
    .set({
      lastStep: shown.step,
      confirmedAt: sql`coalesce(${factors.confirmedAt}, now())`,
      ...(shown.renewed ? { secret: sql`${factors.pending}`, pending: null, pendingAt: null } : {}),
    })
    .where(eq(factors.personId, shown.person));
  await noteShown(tx, shown);
}
