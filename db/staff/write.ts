import "server-only";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { invitations } from "@/db/staff/schema";
import type { Tx } from "@/db/transaction";
import type { ContactAddress } from "@/domain/accounts/masked";
import { SESSION } from "@/domain/accounts/thresholds";

/** Stores an invitation; false when one to this address is waiting already. An expired one makes room. */
export async function insertInvitation(
  tx: Tx,
  invitation: {
    id: string;
    orgId: string;
    contact: ContactAddress;
    role: "officer" | "lead";
    name: string;
    invitedBy: string;
  },
): Promise<boolean> {
  const { contact, ...rest } = invitation;
  await tx
    .update(invitations)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(
        eq(invitations.kind, contact.kind),
        eq(invitations.value, contact.value),
        isNull(invitations.acceptedAt),
        isNull(invitations.withdrawnAt),
        lte(invitations.expiresAt, sql`now()`),
      ),
    );
  const { id, orgId, role, name, invitedBy } = rest;
  // Only the columns that the role may write: drizzle's own insert names them all.
  const { rowCount } = await tx.execute(
    sql`insert into ${invitations} (id, org_id, kind, value, role, name, invited_by)
      values (${id}, ${orgId}, ${contact.kind}, ${contact.value}, ${role}, ${name}, ${invitedBy})
      on conflict do nothing`,
  );
  return rowCount === 1;
}

/** Takes an invitation back that nobody took up. */
export async function withdrawInvitation(tx: Tx, id: string): Promise<boolean> {
  const withdrawn = await tx
    .update(invitations)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)))
    .returning({ id: invitations.id });
  return withdrawn.length > 0;
}

/** Makes the actor's person staff; the session lives on with the shorter life of staff sessions. */
export async function acceptInvitation(
  tx: Tx,
  { id, session }: { id: string; session: string },
): Promise<"accepted" | "not-found" | "has-records"> {
  const { idle, absolute } = SESSION.staff;
  return answered(tx, sql`entry.accept_invitation(${id}, ${session}, ${idle}, ${absolute})`);
}

export type ColleagueChange =
  | { readonly role: "officer" | "lead" }
  | { readonly name: string }
  | { readonly disabled: boolean }
  | { readonly end: true };

/** Changes an officer or a lead of the actor's association; false when there is no such colleague. */
export async function changeColleague(tx: Tx, person: string, change: ColleagueChange): Promise<boolean> {
  return answered(tx, sql`entry.change_colleague(${person}, ${JSON.stringify(change)}::jsonb)`);
}

/** Asks another colleague to agree that a lost second factor is taken away. */
export async function askFactorReset(tx: Tx, person: string): Promise<boolean> {
  return answered(tx, sql`entry.ask_factor_reset(${person})`);
}

/** Agrees to a reset that somebody else asked for; the person whose factor is gone, or null. */
export async function agreeFactorReset(tx: Tx, reset: string): Promise<string | null> {
  return answered(tx, sql`entry.agree_factor_reset(${reset})`);
}

async function answered<T>(tx: Tx, call: ReturnType<typeof sql>): Promise<T> {
  const { rows } = await tx.execute<{ answer: T }>(sql`select ${call} as answer`);
  if (rows[0] === undefined) throw new Error("a door had no answer");
  return rows[0].answer;
}
