import "server-only";
import { z } from "zod";
import { appendEntry, entriesWithin } from "@/db/attempts/entries";
import type { AttemptRow } from "@/db/attempts/read";
import { answersOf, changeStatus, lockAttempt, removeAnswer, saveAnswer } from "@/db/attempts/write";
import type { Tx } from "@/db/transaction";
import { type Entry, type EntryDetail, type EntryKind, standing } from "@/domain/attempts/entries";
import { type AttemptStatus, mayMoveAttempt } from "@/domain/attempts/lifecycle";
import type { FieldErrors } from "@/domain/attempts/steps/raw";
import type { PlainDate } from "@/domain/time/plain-date";
import { bounded, type RawFields, rawSchema } from "@/server/attempts/bounded-raw";
import { refreshFacts } from "@/server/attempts/refresh-facts";
import { done, type Refused, refuse } from "@/server/outcome";

/** What every form about what happened sends: the attempt, the entry that it puts right, and the fields as typed. */
export const entryInput = z.strictObject({
  attemptId: z.uuid(),
  corrects: z.union([z.literal(""), z.uuid()]).default(""),
  raw: rawSchema,
});

export type Recorded = {
  readonly attemptId: string;
  /** Something could not be read; what was typed waits on the form. */
  readonly wrong: boolean;
  readonly entryId: string;
};

/** The attempt of a form, held, with what happened in it. */
export type Held = {
  readonly attempt: AttemptRow;
  readonly entries: readonly Entry[];
  readonly tx: Tx;
  readonly today: PlainDate;
  readonly moment: string;
};

/** Holds the attempt until the end of the transaction. Refuses `attempt.not-found`, `attempt.withdrawn`, `entry.too-many`. */
export async function held(
  running: { tx: Tx; today: PlainDate; moment: string },
  attemptId: string,
): Promise<Held | Refused> {
  const attempt = await lockAttempt(running.tx, attemptId);
  if (attempt === undefined) return refuse("attempt.not-found");
  if (attempt.status === "withdrawn") return refuse("attempt.withdrawn");
  const entries = await entriesWithin(running.tx, attempt.id);
  if (entries.length >= MOST_ENTRIES) return refuse("entry.too-many");
  return { attempt, entries, ...running };
}

/** Nobody who writes by hand comes near it. */
const MOST_ENTRIES = 1_000;

/** Whether an entry of this kind still stands and may be put right. */
export function mayCorrect(entries: readonly Entry[], id: string, kind: EntryKind): boolean {
  return standing(entries).some((entry) => entry.id === id && entry.kind === kind);
}

type Form<K extends EntryKind> = {
  /** Where wrong answers wait: the name of the form and what it is about. */
  readonly step: string;
  readonly item: string;
  readonly raw: RawFields;
  readonly corrects: string;
  readonly kind: K;
  readonly read: { readonly errors: FieldErrors; readonly detail: EntryDetail<K> | undefined };
  /** States to move the attempt through, those that it may take. */
  readonly moves?: readonly AttemptStatus[];
};

/**
 * Writes down what a form says, or keeps it as typed when it cannot be read: nothing is lost, and nothing wrong is
 * recorded. A correction names the entry whose place it takes. Moves the attempt and brings facts and dates up to date.
 */
export async function settle<K extends EntryKind>(
  { attempt, entries, tx, today, moment }: Held,
  form: Form<K>,
): Promise<ReturnType<typeof done<Recorded>> | Refused> {
  const { step, item, kind, corrects, read } = form;
  if (corrects !== "" && !mayCorrect(entries, corrects, kind)) return refuse("entry.changed");
  const place = { attemptId: attempt.id, step, item };
  const waiting = (await answersOf(tx, attempt.id)).find(
    (answer) => answer.step === step && answer.item === item,
  );
  if (Object.keys(read.errors).length > 0 || read.detail === undefined) {
    const raw = bounded(form.raw, waiting?.raw);
    const expectedVersion = waiting?.version ?? 0;
    await saveAnswer(tx, { ...place, subjectId: attempt.subjectId, raw, expectedVersion });
    return done({ attemptId: attempt.id, wrong: true, entryId: "" });
  }
  const entryId = await appendEntry(tx, {
    subjectId: attempt.subjectId,
    attemptId: attempt.id,
    kind,
    detail: read.detail,
    corrects: corrects === "" ? undefined : corrects,
    recordedAt: moment,
  });
  if (waiting !== undefined) await removeAnswer(tx, { ...place, expectedVersion: waiting.version });
  await moveThrough(tx, attempt, form.moves ?? []);
  await refreshFacts(tx, attempt.id, today);
  return done({ attemptId: attempt.id, wrong: false, entryId });
}

/** Each step that the lifecycle allows from where the attempt stands; the others are left out. */
async function moveThrough(tx: Tx, attempt: AttemptRow, moves: readonly AttemptStatus[]): Promise<void> {
  let from = attempt.status;
  for (const to of moves) {
    // Both roles of a form stand in the table alike.
    if (!mayMoveAttempt(from, to, "holder")) continue;
    await changeStatus(tx, { attemptId: attempt.id, status: to });
    from = to;
  }
}
