import "server-only";
import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { attempts } from "@/db/attempts/schema";
import { app, grantedToOrg, ownSubject, parityApp } from "@/db/schemas";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Finding } from "@/domain/law/finding";
import type { LetterKind } from "@/domain/letters/letter";
import type { LetterStatus } from "@/domain/letters/lifecycle";
import type { PlainDate } from "@/domain/time/plain-date";

const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: "string" }).notNull().defaultNow();

/** Paragraph id to the consumer's own words. */
export type LetterEdits = Record<string, string>;

/** A letter keeps the facts, findings and statute book that made it: last year's letter can be explained next year. */
export const letters = app.table(
  "letters",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    kind: text("kind").$type<LetterKind>().notNull(),
    status: text("status").$type<LetterStatus>().notNull().default("draft"),
    facts: jsonb("facts").$type<AttemptFacts>().notNull(),
    findings: jsonb("findings").$type<readonly Finding[]>().notNull(),
    statuteBook: text("statute_book").notNull(),
    edits: jsonb("edits").$type<LetterEdits>().notNull().default({}),
    textHash: text("text_hash").notNull(),
    composedOn: date("composed_on", { mode: "string" }).$type<PlainDate>().notNull(),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at"),
    updatedAt: moment("updated_at"),
  },
  (table) => [
    unique("letters_owned").on(table.subjectId, table.id),
    index("letters_of_attempt").on(table.subjectId, table.attemptId, table.createdAt),
    foreignKey({
      name: "letters_attempt",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }).onDelete("cascade"),
    check("letters_kind", sql`kind ~ '^[a-z][a-z-]{0,39}$'`),
    check("letters_facts_size", sql`octet_length(facts::text) <= 4000000`),
    check("letters_findings_size", sql`octet_length(findings::text) <= 1000000`),
    check("letters_edits_size", sql`octet_length(edits::text) <= 262144`),
    check("letters_hashes", sql`statute_book ~ '^[0-9a-zA-Z:.-]{1,100}$' and text_hash ~ '^[0-9a-f]{64}$'`),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
    pgPolicy("association", { for: "select", to: parityApp, using: grantedToOrg("letters.attempt_id") }),
  ],
);

/** What a read of a letter names; the login may not say `*`. */
export const letterColumns = {
  id: letters.id,
  subjectId: letters.subjectId,
  attemptId: letters.attemptId,
  kind: letters.kind,
  status: letters.status,
  facts: letters.facts,
  findings: letters.findings,
  statuteBook: letters.statuteBook,
  edits: letters.edits,
  textHash: letters.textHash,
  composedOn: letters.composedOn,
  version: letters.version,
  createdAt: letters.createdAt,
  updatedAt: letters.updatedAt,
};
