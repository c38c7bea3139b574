import "server-only";
import { desc, eq } from "drizzle-orm";
import { readAs } from "@/db/client";
import { type LetterEdits, letterColumns, letters } from "@/db/letters/schema";
import { type Actor, isOwner } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Finding } from "@/domain/law/finding";
import type { LetterKind } from "@/domain/letters/letter";
import type { LetterStatus } from "@/domain/letters/lifecycle";
import type { PlainDate } from "@/domain/time/plain-date";

export type LetterRow = {
  readonly id: string;
  readonly subjectId: string;
  readonly attemptId: string;
  readonly kind: LetterKind;
  readonly status: LetterStatus;
  readonly facts: AttemptFacts;
  readonly findings: readonly Finding[];
  readonly statuteBook: string;
  readonly edits: LetterEdits;
  readonly textHash: string;
  readonly composedOn: PlainDate;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
};

const MOST_LETTERS = 100;

/** One letter of the actor's, or undefined: absent and foreign look the same. */
export async function readLetter(actor: Actor, id: string): Promise<LetterRow | undefined> {
  if (!isOwner(actor) || !isIdentifier(id)) return undefined;
  const rows = await readAs(actor, (reader) =>
    reader.select(letterColumns).from(letters).where(eq(letters.id, id)),
  );
  return rows[0];
}

/** The letters of one attempt, latest first, 100 at most; empty when it is not yours. */
export async function lettersOf(actor: Actor, attemptId: string): Promise<readonly LetterRow[]> {
  if (!isOwner(actor) || !isIdentifier(attemptId)) return [];
  return readAs(actor, (reader) =>
    reader
      .select(letterColumns)
      .from(letters)
      .where(eq(letters.attemptId, attemptId))
      .orderBy(desc(letters.createdAt), desc(letters.id))
      .limit(MOST_LETTERS),
  );
}
