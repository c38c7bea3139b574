import "server-only";
import { sql } from "drizzle-orm";
import { check, foreignKey, pgPolicy, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { attempts } from "@/db/attempts/schema";
import { app, bytea, ownSubject, parityApp, parityEnter } from "@/db/schemas";

/**
 * A private calendar address of one attempt. Its token is never stored: the row holds a SHA-256 of it, and stopping the
 * address deletes the row.
 */
export const calendarFeeds = app.table(
  "calendar_feeds",
  {
    id: uuid("id").primaryKey(),
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    tokenHash: bytea("token_hash").notNull(),
    locale: text("locale").$type<"zh-CN" | "en">().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    // One address for each attempt: a new one takes the place of the old.
    unique("calendar_feeds_attempt").on(table.subjectId, table.attemptId),
    unique("calendar_feeds_token").on(table.tokenHash),
    foreignKey({
      name: "calendar_feeds_owner",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }).onDelete("cascade"),
    check("calendar_feeds_hash", sql`octet_length(token_hash) = 32`),
    check("calendar_feeds_locale", sql`locale in ('zh-CN', 'en')`),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
    pgPolicy("look", { for: "select", to: parityEnter, using: sql`true` }),
  ],
);
