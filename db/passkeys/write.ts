import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import { factors, sessions } from "@/db/accounts/schema";
import { passkeyChallenges, passkeys } from "@/db/passkeys/schema";
import type { Tx } from "@/db/transaction";
import { PASSKEY_SECONDS } from "@/domain/accounts/thresholds";

export type Purpose = "register" | "show";
type Own = { readonly person: string; readonly session: string };

/** Puts a challenge in the place of the session's last one. */
export async function openPasskeyChallenge(
  tx: Tx,
  { person, session, purpose, challenge }: Own & { purpose: Purpose; challenge: Buffer },
): Promise<void> {
  const expiresAt = sql`now() + make_interval(secs => ${PASSKEY_SECONDS})`;
  await tx
    .insert(passkeyChallenges)
    .values({ sessionId: session, personId: person, purpose, challenge, expiresAt })
    .onConflictDoUpdate({ target: passkeyChallenges.sessionId, set: { purpose, challenge, expiresAt } });
}

/** Takes the session's living challenge out, for good; undefined when there is none for this purpose. */
export async function takePasskeyChallenge(
  tx: Tx,
  { person, session, purpose }: Own & { purpose: Purpose },
): Promise<Buffer | undefined> {
  const [row] = await tx
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.personId, person), eq(passkeyChallenges.sessionId, session)))
    .returning({
      challenge: passkeyChallenges.challenge,
      purpose: passkeyChallenges.purpose,
      alive: sql<boolean>`${passkeyChallenges.expiresAt} > now()`,
    });
  return row?.alive && row.purpose === purpose ? row.challenge : undefined;
}

/** How many passkeys the person has, and whether a time-based key counts; locked, so that two changes wait for each other. */
export async function lockFactors(tx: Tx, person: string): Promise<{ passkeys: number; totp: boolean }> {
  const totp = await tx
    .select({ confirmedAt: factors.confirmedAt })
    .from(factors)
    .where(eq(factors.personId, person))
    .for("update");
  const keys = await tx
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(eq(passkeys.personId, person))
    .for("update");
  return { passkeys: keys.length, totp: totp.some(({ confirmedAt }) => confirmedAt !== null) };
}

export type NewPasskey = {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly rpId: string;
  readonly transports: string;
  readonly backedUp: boolean;
  readonly name: string;
};

/** Its id, or undefined when somebody has this very key already. */
export async function insertPasskey(
  tx: Tx,
  person: string,
  passkey: NewPasskey,
): Promise<string | undefined> {
  const { credentialId, publicKey, counter, rpId, transports, backedUp, name } = passkey;
  // Only the columns that the role may write: drizzle's own insert names them all.
  const { rows } = await tx.execute<{ id: string }>(
    sql`insert into ${passkeys} (person_id, credential_id, public_key, counter, rp_id, transports, backed_up, name)
      values (${person}, ${credentialId}, ${publicKey}, ${counter}, ${rpId}, ${transports}, ${backedUp}, ${name})
      on conflict do nothing returning id`,
  );
  return rows[0]?.id;
}

export async function renamePasskey(tx: Tx, person: string, id: string, name: string): Promise<boolean> {
  const renamed = await tx
    .update(passkeys)
    .set({ name })
    .where(and(eq(passkeys.personId, person), eq(passkeys.id, id)))
    .returning({ id: passkeys.id });
  return renamed.length > 0;
}

export async function deletePasskey(tx: Tx, person: string, id: string): Promise<boolean> {
  const deleted = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.personId, person), eq(passkeys.id, id)))
    .returning({ id: passkeys.id });
  return deleted.length > 0;
}

/**
 * Notes the new count of a passkey that was shown; false when the count did not move on, as with a copied key or an
 * answer that came twice. Devices that never count stay at 0.
 */
export async function notePasskeyUse(
  tx: Tx,
  { person, id, counter }: { person: string; id: string; counter: number },
): Promise<boolean> {
  const moves = counter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, counter);
  const noted = await tx
    .update(passkeys)
    .set({ counter, lastUsedAt: sql`now()` })
    .where(and(eq(passkeys.personId, person), eq(passkeys.id, id), moves))
    .returning({ id: passkeys.id });
  return noted.length > 0;
}

/** Notes that a second factor was shown in this session. */
export async function noteShown(tx: Tx, { person, session }: Own): Promise<void> {
  await tx
    .update(sessions)
    .set({ secondFactorAt: sql`now()` })
    .where(and(eq(sessions.personId, person), eq(sessions.id, session)));
}
