import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { attempts } from "@/db/attempts/schema";
import { grants } from "@/db/cases/schema";
import { letters } from "@/db/letters/schema";
import type { Tx } from "@/db/transaction";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import type { LetterKind } from "@/domain/letters/letter";
import type { LetterStatus } from "@/domain/letters/lifecycle";

export type GrantedAttempt = {
  readonly id: string;
  readonly status: AttemptStatus;
  readonly facts: AttemptFacts | null;
  /** The day on which the right to read ends by itself. */
  readonly expiresAt: string;
  readonly letters: readonly {
    readonly kind: LetterKind;
    readonly status: LetterStatus;
    readonly composedOn: string;
  }[];
};

/**
 * One record with its letters, read in the transaction that also logs it. Undefined without a living grant of the
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
    .innerJoin(
      grants,
      and(eq(grants.attemptId, attempts.id), eq(grants.orgId, orgId), isNull(grants.revokedAt)),
    )
    .where(eq(attempts.id, id))
    .orderBy(desc(grants.expiresAt))
    .limit(1);
  if (row === undefined) return undefined;
  const own = await tx
    .select({ kind: letters.kind, status: letters.status, composedOn: letters.composedOn })
    .from(letters)
    .where(eq(letters.attemptId, id))
    .orderBy(desc(letters.createdAt));
  return { ...row, letters: own };
}
