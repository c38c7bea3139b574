import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { AnswerRow, AttemptRow } from "@/db/attempts/read";
import { answerColumns, answers, attemptColumns, attempts, type RawAnswers } from "@/db/attempts/schema";
import type { Tx } from "@/db/transaction";
import { isIdentifier } from "@/domain/access/identifier";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";

/** A new draft attempt of one of the actor's subjects; returns its id. */
export async function insertAttempt(
  tx: Tx,
  attempt: { subjectId: string },
): Promise<{ id: string; version: number }> {
  const { rows } = await tx.execute<{ id: string; version: number }>(
    sql`insert into ${attempts} (subject_id) values (${attempt.subjectId}) returning id, version`,
  );
  if (rows[0] === undefined) throw new Error("an attempt was inserted without an id");
  return { id: rows[0].id, version: rows[0].version };
}

/** Reads one attempt and holds it until the transaction ends; undefined when absent or foreign. */
export async function lockAttempt(tx: Tx, id: string): Promise<AttemptRow | undefined> {
  if (!isIdentifier(id)) return undefined;
  const rows = await tx.select(attemptColumns).from(attempts).where(eq(attempts.id, id)).for("update");
  return rows[0];
}

/** All answers of one attempt inside a use-case, in the order in which they were first given. */
export async function answersOf(tx: Tx, attemptId: string): Promise<readonly AnswerRow[]> {
  return tx
    .select(answerColumns)
    .from(answers)
    .where(eq(answers.attemptId, attemptId))
    .orderBy(asc(answers.createdAt), asc(answers.step), asc(answers.item));
}

export type CurrentAnswer = { readonly raw: RawAnswers; readonly version: number };
export type SavedAnswer =
  | { readonly saved: true; readonly version: number }
  /** Somebody saved in between. Version 0 and no fields: the entry was removed meanwhile. */
  | { readonly saved: false; readonly current: CurrentAnswer };

type AnswerPlace = { attemptId: string; step: string; item: string };

/**
 * Saves one form as typed, if the row still has the version that the person saw (0: no row yet). The very same
 * answers sent again count as saved, so that a doubled submit is harmless. Throws `DatabaseFailure` 23503 or 42501
 * when the attempt is not the subject's.
 */
export async function saveAnswer(
  tx: Tx,
  answer: AnswerPlace & { subjectId: string; raw: RawAnswers; expectedVersion: number },
): Promise<SavedAnswer> {
  const { raw, expectedVersion } = answer;
  const written =
    expectedVersion === 0
      ? await insertAnswer(tx, answer)
      : await tx
          .update(answers)
          .set({ raw, version: sql`${answers.version} + 1`, updatedAt: sql`now()` })
          .where(and(at(answer), eq(answers.version, expectedVersion)))
          .returning({ version: answers.version });
  if (written[0] !== undefined) return { saved: true, version: written[0].version };
  const current = await currentAnswer(tx, answer);
  return sameAnswers(current.raw, raw)
    ? { saved: true, version: current.version }
    : { saved: false, current };
}

export type RemovedAnswer =
  | { readonly removed: true }
  | { readonly removed: false; readonly current: CurrentAnswer };

/** Removes one entry if it still has the version that the person saw; an entry already gone counts as removed. */
export async function removeAnswer(
  tx: Tx,
  answer: AnswerPlace & { expectedVersion: number },
): Promise<RemovedAnswer> {
  const gone = await tx
    .delete(answers)
    .where(and(at(answer), eq(answers.version, answer.expectedVersion)))
    .returning({ version: answers.version });
  if (gone.length > 0) return { removed: true };
  const current = await currentAnswer(tx, answer);
  return current.version === 0 ? { removed: true } : { removed: false, current };
}

/**
 * Stores what the answers add up to (null: not yet whole facts), with the provider of the registry that they mean
 * (null: unknown), and returns the attempt's new version.
 */
export async function saveFacts(
  tx: Tx,
  attempt: { attemptId: string; facts: AttemptFacts | null; providerId: string | null },
): Promise<number | undefined> {
  const [row] = await tx
    .update(attempts)
    .set({
      facts: attempt.facts,
      providerId: attempt.providerId,
      version: sql`${attempts.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(attempts.id, attempt.attemptId))
    .returning({ version: attempts.version });
  return row?.version;
}

/**
 * Moves an attempt along its lifecycle. A move that the table does not hold throws `DatabaseFailure` with the
 * constraint `attempts_lifecycle`: ask `mayMoveAttempt` first and refuse with words.
 */
export async function changeStatus(
  tx: Tx,
  attempt: { attemptId: string; status: AttemptStatus },
): Promise<number | undefined> {
  const [row] = await tx
    .update(attempts)
    .set({ status: attempt.status, version: sql`${attempts.version} + 1`, updatedAt: sql`now()` })
    .where(eq(attempts.id, attempt.attemptId))
    .returning({ version: attempts.version });
  return row?.version;
}

// Written out because drizzle names every column of the table, and the login may only give these five.
async function insertAnswer(
  tx: Tx,
  answer: AnswerPlace & { subjectId: string; raw: RawAnswers },
): Promise<readonly { version: number }[]> {
  const { rows } = await tx.execute<{ version: number }>(
    sql`insert into ${answers} (subject_id, attempt_id, step, item, raw)
      values (${answer.subjectId}, ${answer.attemptId}, ${answer.step}, ${answer.item},
        ${JSON.stringify(answer.raw)}::jsonb)
      on conflict (attempt_id, step, item) do nothing
      returning version`,
  );
  return rows;
}

function at(place: AnswerPlace) {
  return and(
    eq(answers.attemptId, place.attemptId),
    eq(answers.step, place.step),
    eq(answers.item, place.item),
  );
}

async function currentAnswer(tx: Tx, place: AnswerPlace): Promise<CurrentAnswer> {
  const [row] = await tx
    .select({ raw: answers.raw, version: answers.version })
    .from(answers)
    .where(at(place));
  return row ?? { raw: {}, version: 0 };
}

// jsonb does not keep the order of fields.
function sameAnswers(left: RawAnswers, right: RawAnswers): boolean {
  const names = Object.keys(left);
  return (
    names.length > 0 &&
    names.length === Object.keys(right).length &&
    names.every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]))
  );
}
