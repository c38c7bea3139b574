import "server-only";
import { sql } from "drizzle-orm";
import { check, index, pgPolicy, primaryKey, timestamp, uuid } from "drizzle-orm/pg-core";
import { app, bytea, parityApp, parityEnter } from "@/db/schemas";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string" }).notNull();

/** The owner of everything that a person documents. A draft of a browser is a subject without a person. */
export const subjects = app.table(
  "subjects",
  {
    id: uuid("id").primaryKey(),
    /** HMAC of the resume code: found by it, never read from it. */
    resumeHmac: bytea("resume_hmac").notNull().unique("subjects_resume_hmac"),
    createdAt: moment("created_at").defaultNow(),
    lastActiveAt: moment("last_active_at").defaultNow(),
    expiresAt: moment("expires_at").default(sql`now() + interval '180 days'`),
  },
  () => [
    check("subjects_resume_hmac_size", sql`octet_length(resume_hmac) = 32`),
    pgPolicy("own", {
      to: parityApp,
      using: sql`id = any ((select app.subjects())::uuid[])`,
      withCheck: sql`id = any ((select app.subjects())::uuid[])`,
    }),
    pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** Browsers that hold a subject, by the hash of their token. A code adds a second browser. */
export const subjectTokens = app.table(
  "subject_tokens",
  {
    tokenHash: bytea("token_hash").notNull(),
    subjectId: uuid("subject_id")
      .notNull()
      .references(() => subjects.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").defaultNow(),
  },
  (table) => [
    primaryKey({ name: "subject_tokens_pkey", columns: [table.tokenHash, table.subjectId] }),
    index("subject_tokens_subject").on(table.subjectId),
    check("subject_tokens_hash_size", sql`octet_length(token_hash) = 32`),
    pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);
