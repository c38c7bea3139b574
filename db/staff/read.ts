import "server-only";
import { and, asc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { staff } from "@/db/accounts/schema";
import { readAs } from "@/db/client";
import { factorResets, invitations } from "@/db/staff/schema";
import { type Actor, isSignedIn, isStaff, type Staff } from "@/domain/access/actor";
import type { ContactAddress } from "@/domain/accounts/masked";

export type Colleague = {
  readonly person: string;
  readonly name: string;
  readonly role: Staff["role"];
  readonly disabled: boolean;
  readonly contacts: readonly ContactAddress[];
  /** Whether a second factor is set up. */
  readonly enrolled: boolean;
  /** How many devices are signed in. */
  readonly sessions: number;
  readonly resetAsked: boolean;
};

/** The people of the actor's association; empty for everybody but the head of its accounts. */
export async function listColleagues(actor: Actor): Promise<readonly Colleague[]> {
  return jsonAs<readonly Colleague[]>(actor, "entry.colleagues()");
}

export type MyInvitation = {
  readonly id: string;
  readonly org: string;
  readonly role: "officer" | "lead";
  readonly name: string;
};

/** The invitations that wait for an address of the actor's person. */
export async function myInvitations(actor: Actor): Promise<readonly MyInvitation[]> {
  if (!isSignedIn(actor)) return [];
  return jsonAs<readonly MyInvitation[]>(actor, "entry.my_invitations()");
}

async function jsonAs<T>(actor: Actor, call: "entry.colleagues()" | "entry.my_invitations()"): Promise<T> {
  const [row] = await readAs(actor, (reader) =>
    reader.select({ answer: sql<T>`answer` }).from(sql`${sql.raw(call)} as answer`),
  );
  return row?.answer as T;
}

export type InvitationRow = {
  readonly id: string;
  readonly contact: ContactAddress;
  readonly role: "officer" | "lead";
  readonly name: string;
  readonly expiresAt: string;
  readonly alive: boolean;
};

/** The invitations of the actor's association that nobody took up, the oldest first. */
export async function listInvitations(actor: Actor): Promise<readonly InvitationRow[]> {
  const { id, kind, value, role, name, createdAt, expiresAt, acceptedAt, withdrawnAt } = invitations;
  const rows = await readAs(actor, (reader) =>
    reader
      .select({ id, kind, value, role, name, expiresAt, alive: sql<boolean>`${expiresAt} > now()` })
      .from(invitations)
      .where(and(isNull(acceptedAt), isNull(withdrawnAt)))
      .orderBy(asc(createdAt))
      .limit(200),
  );
  return rows.map(({ kind: of, value: address, ...rest }) => ({
    ...rest,
    contact: { kind: of, value: address },
  }));
}

export type ResetRow = { readonly id: string; readonly name: string; readonly asker: string };

/** Resets of a second factor that wait for the actor to agree: of others, asked by others. */
export async function listResets(actor: Actor): Promise<readonly ResetRow[]> {
  if (!isStaff(actor)) return [];
  const { id, personId, askedBy, askedAt, expiresAt, agreedAt } = factorResets;
  const asker = alias(staff, "asker");
  return readAs(actor, (reader) =>
    reader
      .select({ id, name: staff.name, asker: asker.name })
      .from(factorResets)
      .innerJoin(staff, eq(staff.personId, personId))
      .innerJoin(asker, eq(asker.personId, askedBy))
      .where(
        and(
          isNull(agreedAt),
          gt(expiresAt, sql`now()`),
          ne(askedBy, actor.person),
          ne(personId, actor.person),
        ),
      )
      .orderBy(asc(askedAt)),
  );
}
