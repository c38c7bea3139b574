import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { entries } from "@/db/attempts/schema";
import type { Tx } from "@/db/transaction";
import { type Entry, type EntryDetail, type EntryKind, readEntry } from "@/domain/attempts/entries";

export type NewEntry<K extends EntryKind = EntryKind> = {
  readonly subjectId: string;
  readonly attemptId: string;
  readonly kind: K;
  readonly detail: EntryDetail<K>;
  readonly corrects?: string | undefined;
  /** An instant. */
  readonly recordedAt: string;
};

/** Adds one entry to what happened; nothing that stands is ever changed. Returns its id. */
export async function appendEntry<K extends EntryKind>(tx: Tx, entry: NewEntry<K>): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`insert into ${entries} (subject_id, attempt_id, kind, detail, corrects, recorded_at)
      values (${entry.subjectId}, ${entry.attemptId}, ${entry.kind}, ${JSON.stringify(entry.detail)}::jsonb,
        ${entry.corrects ?? null}, ${entry.recordedAt})
      returning id`,
  );
  if (rows[0] === undefined) throw new Error("an entry was added without an id");
  return rows[0].id;
}

/** Everything that happened in one attempt, in the order in which it was written down. */
export async function entriesWithin(tx: Tx, attemptId: string): Promise<readonly Entry[]> {
  const rows = await tx
    .select(entryColumns)
    .from(entries)
    .where(eq(entries.attemptId, attemptId))
    .orderBy(asc(entries.seq));
  return rows.map(entryOf);
}

/** A row as the domain reads it: PostgreSQL writes "2026-11-23 06:00:00+00", the domain knows ISO 8601 alone. */
export function entryOf(row: Parameters<typeof readEntry>[0]): Entry {
  return readEntry({ ...row, recordedAt: new Date(row.recordedAt).toISOString() });
}

/** What a read of an entry names; the login may not say `*`. */
export const entryColumns = {
  id: entries.id,
  kind: entries.kind,
  detail: entries.detail,
  corrects: entries.corrects,
  recordedAt: entries.recordedAt,
};
