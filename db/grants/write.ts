import "server-only";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { entriesWithin } from "@/db/attempts/entries";
import { attempts } from "@/db/attempts/schema";
import { grants } from "@/db/cases/schema";
import { unmaskings } from "@/db/grants/schema";
import type { LetterRow } from "@/db/letters/read";
import { letterColumns, letters } from "@/db/letters/schema";
import type { Tx } from "@/db/transaction";
import type { MaskedField, UnmaskingReason } from "@/domain/access/unmasking";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import type { LetterKind } from "@/domain/letters/letter";
import type { LetterStatus } from "@/domain/letters/lifecycle";

export type GrantedAttempt = {
  readonly id: string;
  readonly status: AttemptStatus;
  readonly facts: AttemptFacts | null;
  /** What happened after the letters, in the order in which it was written down; unmasked. */
  readonly entries: readonly Entry[];
  /** The day on which the right to read ends by itself. */
  readonly expiresAt: string;
  readonly letters: readonly {
    readonly id: string;
    readonly kind: LetterKind;
    readonly status: LetterStatus;
    readonly composedOn: string;
  }[];
};

/**
 * One record with its letters and what came after them, read in the transaction that also logs it. Undefined without a living grant of the
 * actor's association: absent and another's look the same.
 */
export async function grantedAttempt(tx: Tx, orgId: string, id: string): Promise<GrantedAttempt | undefined> {
  const [row] = await tx
    .select({
      id: attempts.id,
      status: attempts.status,
      facts: attempts.facts,
      expiresAt: grants.expiresAt,
    })
    .from(attempts)
    .innerJoin(grants, and(eq(grants.attemptId, attempts.id), living(orgId)))
    .where(eq(attempts.id, id))
    .orderBy(desc(grants.expiresAt))
    .limit(1);
  if (row === undefined) return undefined;
  const own = await tx
    .select({ id: letters.id, kind: letters.kind, status: letters.status, composedOn: letters.composedOn })
    .from(letters)
    .where(eq(letters.attemptId, id))
    .orderBy(desc(letters.createdAt));
  return { ...row, letters: own, entries: await entriesWithin(tx, id) };
}

/** One letter of a granted record with what it was made from; undefined without a living grant. */
export async function grantedLetter(
  tx: Tx,
  orgId: string,
  place: { readonly attemptId: string; readonly letterId: string },
): Promise<LetterRow | undefined> {
  const rows = await tx
    .select(letterColumns)
    .from(letters)
    .innerJoin(grants, and(eq(grants.attemptId, letters.attemptId), living(orgId)))
    .where(and(eq(letters.id, place.letterId), eq(letters.attemptId, place.attemptId)))
    .limit(1);
  return rows[0];
}

/** The facts behind the masks, for a rule inside of a use-case; undefined without a living grant. */
export async function recordFor(tx: Tx, orgId: string, id: string): Promise<AttemptFacts | undefined> {
  const rows = await tx
    .select({ facts: attempts.facts })
    .from(attempts)
    .innerJoin(grants, and(eq(grants.attemptId, attempts.id), living(orgId)))
    .where(eq(attempts.id, id))
    .limit(1);
  return rows[0]?.facts ?? undefined;
}

/** Writes down that one member of staff looked behind one mask. */
export async function insertUnmasking(
  tx: Tx,
  unmasking: {
    id: string;
    orgId: string;
    attemptId: string;
    personId: string;
    field: MaskedField;
    reason: UnmaskingReason;
    note: string;
  },
): Promise<void> {
  const { id, orgId, attemptId, personId, field, reason, note } = unmasking;
  // Written out because drizzle names every column of the table, and the login may only give these.
  await tx.execute(
    sql`insert into ${unmaskings} (id, org_id, attempt_id, person_id, field, reason, note)
      values (${id}, ${orgId}, ${attemptId}, ${personId}, ${field}, ${reason}, ${note})`,
  );
}

const living = (orgId: string) =>
  and(eq(grants.orgId, orgId), gt(grants.expiresAt, sql`now()`), isNull(grants.revokedAt));
