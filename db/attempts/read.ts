import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { entryColumns, entryOf } from "@/db/attempts/entries";
import {
  answerColumns,
  answers,
  attemptColumns,
  attempts,
  entries,
  type RawAnswers,
} from "@/db/attempts/schema";
import { readAs } from "@/db/client";
import { type Actor, isOwner } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";

export type AttemptRow = {
  readonly id: string;
  readonly subjectId: string;
  readonly status: AttemptStatus;
  readonly facts: AttemptFacts | null;
  /** In the registry of providers; the entry may have been merged since. */
  readonly providerId: string | null;
  readonly version: number;
  /** Instants as PostgreSQL writes them, with offset. */
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type AnswerRow = {
  readonly step: string;
  readonly item: string;
  readonly raw: RawAnswers;
  readonly version: number;
  readonly updatedAt: string;
};

const MOST_ATTEMPTS = 200;
/** The actor's attempts, latest change first, 200 at most. */
export async function listAttempts(actor: Actor): Promise<readonly AttemptRow[]> {
  if (!isOwner(actor)) return [];
  return readAs(actor, (reader) =>
    reader
      .select(attemptColumns)
      .from(attempts)
      .orderBy(desc(attempts.updatedAt), asc(attempts.id))
      .limit(MOST_ATTEMPTS),
  );
}

/** One attempt of the actor's, or undefined: absent, foreign and no id at all look the same. */
export async function readAttempt(actor: Actor, id: string): Promise<AttemptRow | undefined> {
  if (!isOwner(actor) || !isIdentifier(id)) return undefined;
  const rows = await readAs(actor, (reader) =>
    reader.select(attemptColumns).from(attempts).where(eq(attempts.id, id)),
  );
  return rows[0];
}

/** All answers of one attempt as typed, in the order in which they were first given; empty when it is not yours. */
export async function readAnswers(actor: Actor, attemptId: string): Promise<readonly AnswerRow[]> {
  if (!isOwner(actor) || !isIdentifier(attemptId)) return [];
  return readAs(actor, (reader) =>
    reader
      .select(answerColumns)
      .from(answers)
      .where(eq(answers.attemptId, attemptId))
      .orderBy(asc(answers.createdAt), asc(answers.step), asc(answers.item)),
  );
}

/** What happened in one attempt after a letter was made, as it was written down; empty when it is not yours. */
export async function readEntries(actor: Actor, attemptId: string): Promise<readonly Entry[]> {
  if (!isOwner(actor) || !isIdentifier(attemptId)) return [];
  const rows = await readAs(actor, (reader) =>
    reader
      .select(entryColumns)
      .from(entries)
      .where(eq(entries.attemptId, attemptId))
      .orderBy(asc(entries.seq)),
  );
  return rows.map(entryOf);
}
