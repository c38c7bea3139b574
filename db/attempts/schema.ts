import "server-only";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { subjects } from "@/db/accounts/schema";
import { providers } from "@/db/providers/schema";
import { app, grantedToOrg, ownSubject, parityApp, parityEnter } from "@/db/schemas";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";

const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: "string" }).notNull().defaultNow();

/** What a form sent, field by field, exactly as typed: wrong answers are kept too, so that nothing is lost. */
export type RawAnswers = Record<string, string | string[]>;

export const attempts = app.table(
  "attempts",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    subjectId: uuid("subject_id")
      .notNull()
      .references(() => subjects.id, { onDelete: "cascade" }),
    status: text("status").$type<AttemptStatus>().notNull().default("draft"),
    /** What the answers add up to; null until they make whole facts. */
    facts: jsonb("facts").$type<AttemptFacts>(),
    /** The provider of the registry that the typed name means, where it is known. */
    providerId: uuid("provider_id").references(() => providers.id),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at"),
    updatedAt: moment("updated_at"),
  },
  (table) => [
    unique("attempts_owned").on(table.subjectId, table.id),
    index("attempts_recent").on(table.subjectId, table.updatedAt.desc().nullsFirst(), table.id),
    index("attempts_provider").on(table.providerId),
    check("attempts_facts_size", sql`octet_length(facts::text) <= 4000000`),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
    pgPolicy("association", { for: "select", to: parityApp, using: grantedToOrg("attempts.id") }),
    // Whether an account holds records at all, before it becomes a member of staff's or a part of another one.
    pgPolicy("enter_counts", { for: "select", to: parityEnter, using: sql`true` }),
    // The association's acceptance enters the history of the record (`app.enter_acceptance`).
    pgPolicy("accept", { for: "update", to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);

export const answers = app.table(
  "answers",
  {
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    step: text("step").notNull(),
    /** Empty, or the id of one entry of a step that has many (an event). */
    item: text("item").notNull().default(""),
    raw: jsonb("raw").$type<RawAnswers>().notNull(),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at"),
    updatedAt: moment("updated_at"),
  },
  (table) => [
    primaryKey({ name: "answers_pkey", columns: [table.attemptId, table.step, table.item] }),
    foreignKey({
      name: "answers_attempt",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }).onDelete("cascade"),
    index("answers_owned").on(table.subjectId, table.attemptId),
    check("answers_raw_size", sql`octet_length(raw::text) <= 262144`),
    check("answers_raw_object", sql`jsonb_typeof(raw) = 'object'`),
    check("answers_step", sql`step ~ '^[a-z][a-z0-9-]{0,39}$'`),
    check("answers_item", sql`item = '' or item ~ '^[0-9a-f-]{36}$'`),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
    // The association's acceptance, and nothing else (`app.enter_acceptance`).
    pgPolicy("accept", { for: "insert", to: parityEnter, withCheck: sql`step = 'acceptance'` }),
  ],
);

/** What happened after a letter was made, one row each; the login can add a row and change none. */
export const entries = app.table(
  "entries",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    seq: bigint("seq", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    kind: text("kind").notNull(),
    /** `domain/attempts/entries.ts` knows the shape of each kind. */
    detail: jsonb("detail").$type<unknown>().notNull(),
    /** The entry that this one takes the place of. */
    corrects: uuid("corrects"),
    /** When it was written down; in the demo by the demo's clock. */
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [
    unique("entries_owned").on(table.subjectId, table.attemptId, table.id),
    index("entries_of_attempt").on(table.attemptId, table.seq),
    foreignKey({
      name: "entries_attempt",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }).onDelete("cascade"),
    // A correction stays within its attempt.
    foreignKey({
      name: "entries_corrects",
      columns: [table.subjectId, table.attemptId, table.corrects],
      foreignColumns: [table.subjectId, table.attemptId, table.id],
    }),
    check("entries_kind", sql`kind ~ '^[a-z][a-z-]{0,39}$'`),
    check("entries_detail", sql`jsonb_typeof(detail) = 'object' and octet_length(detail::text) <= 20000`),
    pgPolicy("own", { for: "select", to: parityApp, using: ownSubject }),
    pgPolicy("own_add", { for: "insert", to: parityApp, withCheck: ownSubject }),
    pgPolicy("association", { for: "select", to: parityApp, using: grantedToOrg("entries.attempt_id") }),
  ],
);

/** What a read names; the login may not say `*`. */
export const attemptColumns = {
  id: attempts.id,
  subjectId: attempts.subjectId,
  status: attempts.status,
  facts: attempts.facts,
  providerId: attempts.providerId,
  version: attempts.version,
  createdAt: attempts.createdAt,
  updatedAt: attempts.updatedAt,
};

export const answerColumns = {
  step: answers.step,
  item: answers.item,
  raw: answers.raw,
  version: answers.version,
  updatedAt: answers.updatedAt,
};
