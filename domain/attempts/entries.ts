import { z } from "zod";
import { OBSTACLES, ROUTES } from "@/domain/attempts/codes";
import { plainDateSchema } from "@/domain/time/plain-date";

/**
 * What happened after a letter was made: one entry for each thing, only ever added. Whoever was wrong adds a new entry
 * that names the old one (`corrects`); the timeline shows both, everything else reads the last word.
 */

export const SENT_WAYS = ["post", "email", "app", "website", "hotline", "in-person"] as const;

/** What shows that a letter arrived; `none` when the person only knows it. */
export const ARRIVAL_PROOFS = ["receipt", "tracking", "read-mark", "number", "none"] as const;

export const REPLY_WAYS = ["phone", "sms", "app", "online-chat", "email", "letter", "in-person"] as const;
export type ReplyWay = (typeof REPLY_WAYS)[number];

/** What is wrong with an answer, where FACTS a2 has no tactic for it; the tactics themselves are ticked beside these. */
export const REPLY_PROBLEMS = [
  "no-answer-to-wish",
  "no-ground-given",
  "only-spoken",
  "nothing-happened",
  "partly-done",
  "still-charged",
  "asked-to-withdraw",
] as const;
export type ReplyProblem = (typeof REPLY_PROBLEMS)[number];

/** The tactics that an answer can repeat, in the order of the reply tree. */
export const REPLY_OBSTACLES = [
  "repeated-dissuasion",
  "callback-deferral",
  "window-only",
  "in-person-only",
  "delayed-effect",
  "system-excuse",
  "plan-delisted",
  "bundle-lock",
  "refund-refused",
  "false-loss-warning",
  "no-downgrade-clause",
  "new-customers-only",
] as const satisfies readonly (typeof OBSTACLES)[number][];

/**
 * The person's own judgement: nobody else says whether an answer satisfies. `pending`: they only said that they would get
 * back, which is no answer yet, so that every day goes on counting.
 */
export const JUDGEMENTS = ["satisfied", "partial", "unsatisfied", "pending"] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most * 2);
const promise = z.strictObject({ text: words(500), dueAt: z.iso.datetime({ offset: true }).optional() });

const details = {
  sent: z.strictObject({
    letter: z.uuid(),
    kind: z.string().max(40),
    /** Absent for a letter that opens no procedure (records, termination). */
    route: z.enum(ROUTES).optional(),
    on: plainDateSchema,
    way: z.enum(SENT_WAYS),
    /** The number that the recipient gave: 工单号, case number. */
    reference: words(60).optional(),
    /** The number of the post or the courier. */
    tracking: words(60).optional(),
  }),
  arrived: z.strictObject({ letter: z.uuid(), on: plainDateSchema, proof: z.enum(ARRIVAL_PROOFS) }),
  /** What an authority said about taking the matter. */
  taken: z.strictObject({ letter: z.uuid(), on: plainDateSchema, outcome: z.enum(["accepted", "refused"]) }),
  answered: z.strictObject({
    letter: z.uuid(),
    on: plainDateSchema,
    way: z.enum(REPLY_WAYS),
    judgement: z.enum(JUDGEMENTS),
    obstacles: z.array(z.enum(OBSTACLES)).max(OBSTACLES.length).default([]),
    problems: z.array(z.enum(REPLY_PROBLEMS)).max(REPLY_PROBLEMS.length).default([]),
    /** What they said or wrote, in the person's record. */
    quote: words(500).optional(),
    reference: words(60).optional(),
    promise: promise.optional(),
    /** Until when they asked to wait. */
    extendedTo: plainDateSchema.optional(),
  }),
  /** How a promise ended; `promise` is the item of the answers or the id of the entry that holds it. */
  promise: z.strictObject({ promise: z.uuid(), outcome: z.enum(["kept", "broken"]), on: plainDateSchema }),
  /** 解决了吗 */
  checked: z.strictObject({
    solved: z.enum(["yes", "no"]),
    on: plainDateSchema,
    /** Problems and tactics of earlier answers that no longer hold. */
    gone: z
      .array(z.enum([...REPLY_PROBLEMS, ...OBSTACLES]))
      .max(40)
      .default([]),
    nextBillOn: plainDateSchema.optional(),
  }),
  /** Takes an entry back without another in its place. */
  struck: z.strictObject({ on: plainDateSchema }),
} as const;

export type EntryKind = keyof typeof details;
export type EntryDetail<K extends EntryKind> = z.infer<(typeof details)[K]>;

type Row<K extends EntryKind> = {
  readonly id: string;
  readonly kind: K;
  readonly detail: EntryDetail<K>;
  /** The entry that this one takes the place of. */
  readonly corrects: string | null;
  /** When it was written down, an instant. */
  readonly recordedAt: string;
};
export type Entry = { [K in EntryKind]: Row<K> }[EntryKind];

/** Reads a stored entry. Throws when it does not have its shape: what is stored was checked before. */
export function readEntry(row: {
  id: string;
  kind: string;
  detail: unknown;
  corrects: string | null;
  recordedAt: string;
}): Entry {
  const schema = details[row.kind as EntryKind];
  return { ...row, detail: schema.parse(row.detail) } as Entry;
}

/** The entries that still stand: what a later one corrected or struck is left out, and so is the striking. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter(({ id, kind }) => !corrected.has(id) && kind !== "struck");
}

/** The standing entries of one kind, in the order in which they were written. */
export function entriesOfKind<K extends EntryKind>(entries: readonly Entry[], kind: K): readonly Row<K>[] {
  return standing(entries).filter((entry): entry is Entry & Row<K> => entry.kind === kind);
}
