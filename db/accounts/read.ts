import "server-only";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { contacts, demoOutbox, factors, sessions } from "@/db/accounts/schema";
import { readAs } from "@/db/client";
import { type Actor, isSignedIn } from "@/domain/access/actor";
import type { Device } from "@/domain/accounts/device";
import type { ContactAddress } from "@/domain/accounts/masked";

export type SessionRow = {
  readonly id: string;
  readonly device: Device;
  /** Instants as PostgreSQL writes them, with offset. */
  readonly createdAt: string;
  readonly lastSeenAt: string;
};

/** The living sessions of the actor's person, the last used first; empty for whoever is not signed in. */
export async function listSessions(actor: Actor): Promise<readonly SessionRow[]> {
  if (!isSignedIn(actor)) return [];
  const { id, device, createdAt, lastSeenAt, idleSeconds, personId, expiresAt, revokedAt } = sessions;
  const idles = sql`${lastSeenAt} + make_interval(secs => ${idleSeconds})`;
  return readAs(actor, (reader) =>
    reader
      .select({ id, device, createdAt, lastSeenAt })
      .from(sessions)
      .where(
        and(eq(personId, actor.person), isNull(revokedAt), gt(expiresAt, sql`now()`), gt(idles, sql`now()`)),
      )
      .orderBy(desc(lastSeenAt))
      .limit(50),
  );
}

/** How the actor's person signs in. */
export async function listContacts(actor: Actor): Promise<readonly ContactAddress[]> {
  if (!isSignedIn(actor)) return [];
  return readAs(actor, (reader) =>
    reader
      .select({ kind: contacts.kind, value: contacts.value })
      .from(contacts)
      .where(eq(contacts.personId, actor.person)),
  );
}

export type FactorRow = {
  readonly secret: Buffer;
  readonly confirmed: boolean;
  /** A new secret that waits for its first code. */
  readonly pending: Buffer | null;
  readonly pendingAt: string | null;
};

/** The time-based factor of the actor's person, its secrets encrypted; undefined before enrolment. */
export async function readFactor(actor: Actor): Promise<FactorRow | undefined> {
  if (!isSignedIn(actor)) return undefined;
  const { secret, confirmedAt, pending, pendingAt } = factors;
  const [row] = await readAs(actor, (reader) =>
    reader
      .select({ secret, confirmedAt, pending, pendingAt })
      .from(factors)
      .where(eq(factors.personId, actor.person)),
  );
  if (row === undefined) return undefined;
  const { confirmedAt: confirmed, ...rest } = row;
  return { ...rest, confirmed: confirmed !== null };
}

export type OutboxRow = {
  readonly messageId: string;
  readonly recipient: string;
  readonly channel: "email" | "sms";
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
};

/** The newest 50 messages of the demo; a real installation writes none. */
export async function listOutbox(actor: Actor): Promise<readonly OutboxRow[]> {
  const { messageId, recipient, channel, subject, body, createdAt } = demoOutbox;
  return readAs(actor, (reader) =>
    reader
      .select({ messageId, recipient, channel, subject, body, createdAt })
      .from(demoOutbox)
      .orderBy(desc(createdAt))
      .limit(50),
  );
}
