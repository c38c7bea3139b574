import "server-only";
import { sql } from "drizzle-orm";
import { check, jsonb, pgPolicy, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { subjects } from "@/db/accounts/schema";
import { app, bytea, ownSubject, parityApp } from "@/db/schemas";

/** One row for each form that was acted on: the same form again gets the same answer and no second effect. */
export const idempotency = app.table(
  "idempotency",
  {
    subjectId: uuid("subject_id")
      .notNull()
      .references(() => subjects.id, { onDelete: "cascade" }),
    key: uuid("key").notNull(),
    verb: text("verb").notNull(),
    requestHash: bytea("request_hash").notNull(),
    result: jsonb("result"),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "idempotency_pkey", columns: [table.subjectId, table.key] }),
    check("idempotency_verb", sql`verb ~ '^[a-z.-]{1,60}$'`),
    check("idempotency_hash_size", sql`octet_length(request_hash) = 32`),
    check("idempotency_result_size", sql`octet_length(result::text) <= 65536`),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
  ],
);
