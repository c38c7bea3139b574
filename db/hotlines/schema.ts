import "server-only";
import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { app, parityApp } from "@/db/schemas";
import type { ChannelText } from "@/domain/hotlines/channel";

const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: "string" }).notNull().defaultNow();

/** Who keeps the list of channels. Everybody may look a channel up: nothing here is about a person. */
const keeper: SQL = sql`(select current_setting('app.role', true)) in ('officer', 'lead')`;

/** What staff wrote about a channel, version after version; the newest counts, older ones stay. */
export const hotlineVersions = app.table(
  "hotline_versions",
  {
    id: text("id").notNull(),
    version: integer("version").notNull(),
    channel: jsonb("channel").$type<ChannelText>().notNull(),
    withdrawn: boolean("withdrawn").notNull().default(false),
    keptBy: uuid("kept_by").notNull(),
    keptAt: moment("kept_at"),
  },
  (table) => [
    primaryKey({ name: "hotline_versions_pkey", columns: [table.id, table.version] }),
    check("hotline_versions_id", sql`id ~ '^[a-z0-9][a-z0-9-]{0,59}$'`),
    check("hotline_versions_size", sql`octet_length(channel::text) <= 20000`),
    pgPolicy("read", { for: "select", to: parityApp, using: sql`true` }),
    pgPolicy("add", { for: "insert", to: parityApp, withCheck: keeper }),
  ],
);

/** A number or a host that somebody took for a fake. Anybody may add one; only those who keep the list read them. */
export const hotlineReports = app.table(
  "hotline_reports",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    kind: text("kind").$type<"number" | "host">().notNull(),
    value: text("value").notNull(),
    /** Where it was met, in the person's words; may be empty. */
    note: text("note").notNull(),
    reportedAt: moment("reported_at"),
  },
  (table) => [
    index("hotline_reports_of_value").on(table.kind, table.value, table.reportedAt),
    check("hotline_reports_kind", sql`kind in ('number', 'host')`),
    check("hotline_reports_value", sql`char_length(value) between 1 and 260`),
    check("hotline_reports_note", sql`char_length(note) <= 1000`),
    pgPolicy("read", { for: "select", to: parityApp, using: keeper }),
    pgPolicy("add", { for: "insert", to: parityApp, withCheck: sql`true` }),
  ],
);

/** What staff decided about a reported number or host; the newest counts. */
export const hotlineVerdicts = app.table(
  "hotline_verdicts",
  {
    kind: text("kind").$type<"number" | "host">().notNull(),
    value: text("value").notNull(),
    version: integer("version").notNull(),
    verdict: text("verdict").$type<"fake" | "not-fake">().notNull(),
    reason: text("reason").notNull(),
    decidedBy: uuid("decided_by").notNull(),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    primaryKey({ name: "hotline_verdicts_pkey", columns: [table.kind, table.value, table.version] }),
    check("hotline_verdicts_kind", sql`kind in ('number', 'host')`),
    check("hotline_verdicts_value", sql`char_length(value) between 1 and 260`),
    check("hotline_verdicts_verdict", sql`verdict in ('fake', 'not-fake')`),
    check("hotline_verdicts_reason", sql`char_length(reason) between 1 and 500`),
    pgPolicy("read", { for: "select", to: parityApp, using: sql`true` }),
    pgPolicy("add", { for: "insert", to: parityApp, withCheck: keeper }),
  ],
);
