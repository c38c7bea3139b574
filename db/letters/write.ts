import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { LetterRow } from "@/db/letters/read";
import { type LetterEdits, letterColumns, letters } from "@/db/letters/schema";
import type { Tx } from "@/db/transaction";
import { isIdentifier } from "@/domain/access/identifier";
import type { LetterStatus } from "@/domain/letters/lifecycle";

export type NewLetter = Pick<
  LetterRow,
  | "subjectId"
  | "attemptId"
  | "kind"
  | "facts"
  | "findings"
  | "statuteBook"
  | "edits"
  | "textHash"
  | "composedOn"
>;

/** Stores a composed letter with what made it; `textHash` is the hex SHA-256 of its plain text. */
export async function insertLetter(tx: Tx, letter: NewLetter): Promise<{ id: string; version: number }> {
  // Written out because drizzle names every column of the table, and the login may only give these nine.
  const { rows } = await tx.execute<{ id: string; version: number }>(
    sql`insert into ${letters}
        (subject_id, attempt_id, kind, facts, findings, statute_book, edits, text_hash, composed_on)
      values (${letter.subjectId}, ${letter.attemptId}, ${letter.kind}, ${JSON.stringify(letter.facts)}::jsonb,
        ${JSON.stringify(letter.findings)}::jsonb, ${letter.statuteBook}, ${JSON.stringify(letter.edits)}::jsonb,
        ${letter.textHash}, ${letter.composedOn})
      returning id, version`,
  );
  if (rows[0] === undefined) throw new Error("a letter was inserted without an id");
  return { id: rows[0].id, version: rows[0].version };
}

/** Reads one letter and holds it until the transaction ends; undefined when absent or foreign. */
export async function lockLetter(tx: Tx, id: string): Promise<LetterRow | undefined> {
  if (!isIdentifier(id)) return undefined;
  const rows = await tx.select(letterColumns).from(letters).where(eq(letters.id, id)).for("update");
  return rows[0];
}

export type SavedEdits =
  | { readonly saved: true; readonly version: number }
  | {
      readonly saved: false;
      readonly current: { readonly edits: LetterEdits; readonly version: number } | undefined;
    };

/**
 * Replaces the consumer's own words if the letter still has the version that the person saw. `textHash` is given when
 * the text changed with them. `current` is undefined when the letter is absent or foreign.
 */
export async function saveEdits(
  tx: Tx,
  letter: { letterId: string; edits: LetterEdits; textHash?: string; expectedVersion: number },
): Promise<SavedEdits> {
  if (!isIdentifier(letter.letterId)) return { saved: false, current: undefined };
  const [row] = await tx
    .update(letters)
    .set({
      edits: letter.edits,
      ...(letter.textHash === undefined ? {} : { textHash: letter.textHash }),
      version: sql`${letters.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(letters.id, letter.letterId), eq(letters.version, letter.expectedVersion)))
    .returning({ version: letters.version });
  if (row !== undefined) return { saved: true, version: row.version };
  const [current] = await tx
    .select({ edits: letters.edits, version: letters.version })
    .from(letters)
    .where(eq(letters.id, letter.letterId));
  return { saved: false, current };
}

/** Moves a letter along its lifecycle; an illegal move throws `DatabaseFailure` with `letters_lifecycle`. */
export async function changeLetterStatus(
  tx: Tx,
  letter: { letterId: string; status: LetterStatus },
): Promise<number | undefined> {
  const [row] = await tx
    .update(letters)
    .set({ status: letter.status, version: sql`${letters.version} + 1`, updatedAt: sql`now()` })
    .where(eq(letters.id, letter.letterId))
    .returning({ version: letters.version });
  return row?.version;
}
