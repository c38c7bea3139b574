import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { readAs } from "@/db/client";
import { passkeys } from "@/db/passkeys/schema";
import { type Actor, isSignedIn } from "@/domain/access/actor";

export type PasskeyRow = {
  readonly id: string;
  readonly name: string;
  readonly rpId: string;
  readonly backedUp: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};

/** The passkeys of the actor's person, the oldest first; empty for whoever is not signed in. */
export async function listPasskeys(actor: Actor): Promise<readonly PasskeyRow[]> {
  if (!isSignedIn(actor)) return [];
  const { id, name, rpId, backedUp, createdAt, lastUsedAt } = passkeys;
  return readAs(actor, (reader) =>
    reader
      .select({ id, name, rpId, backedUp, createdAt, lastUsedAt })
      .from(passkeys)
      .where(eq(passkeys.personId, actor.person))
      .orderBy(asc(createdAt), asc(id)),
  );
}

export type Credential = {
  readonly id: string;
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string;
};

/** What the passkeys of the actor's person are checked by, for one site name. */
export async function listCredentials(actor: Actor, site: string): Promise<readonly Credential[]> {
  if (!isSignedIn(actor)) return [];
  const { id, credentialId, publicKey, counter, transports, personId, rpId } = passkeys;
  return readAs(actor, (reader) =>
    reader
      .select({ id, credentialId, publicKey, counter, transports })
      .from(passkeys)
      .where(and(eq(personId, actor.person), eq(rpId, site))),
  );
}
