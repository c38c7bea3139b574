import "server-only";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgPolicy, text, timestamp } from "drizzle-orm/pg-core";
import { audit, bytea, parityApp, parityAudit, parityChain, parityEnter, parityWorker } from "@/db/schemas";
import type { AuditAction } from "@/domain/access/audit-actions";

/**
 * One append-only log with two links: `prev` binds every row to the one before, `stream_prev` to the one before of
 * the same attempt. The application gives actor, action, stream and detail; a trigger of parity_chain does the rest.
 */
export const auditLog = audit.table(
  "log",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    at: timestamp("at", { withTimezone: true, mode: "string" }).notNull(),
    actor: text("actor").notNull(),
    action: text("action").$type<AuditAction>().notNull(),
    stream: text("stream").notNull(),
    detail: text("detail").notNull().default("{}"),
    prev: bytea("prev").notNull(),
    streamPrev: bytea("stream_prev"),
    canon: bytea("canon").notNull(),
    hash: bytea("hash").notNull(),
  },
  (table) => [
    index("log_stream").on(table.stream, table.seq),
    // A plain alphabet without a line break: no value can forge a line of canon.
    check("log_actor", sql`actor ~ '^[a-z0-9:.-]{1,80}$'`),
    check("log_action", sql`action ~ '^[a-z0-9.-]{1,60}$'`),
    check("log_stream_name", sql`stream ~ '^[a-z0-9:.-]{1,80}$'`),
    check("log_detail_size", sql`octet_length(detail) <= 4000`),
    pgPolicy("append", {
      for: "insert",
      to: parityApp,
      withCheck: sql`actor = (select nullif(current_setting('app.actor', true), ''))`,
    }),
    pgPolicy("append_jobs", {
      for: "insert",
      to: parityWorker,
      withCheck: sql`actor = (select nullif(current_setting('app.actor', true), ''))`,
    }),
    // What the operator does by a command with the accounts of an association.
    pgPolicy("append_operator", { for: "insert", to: parityEnter, withCheck: sql`actor = 'operator'` }),
    pgPolicy("chain", { for: "select", to: parityChain, using: sql`true` }),
    pgPolicy("verify", { for: "select", to: parityAudit, using: sql`true` }),
  ],
);

/** The last link, one row: locked by each append until its commit, so that the chain has no fork. */
export const auditHead = audit.table(
  "head",
  {
    single: boolean("single").primaryKey().default(true),
    seq: bigint("seq", { mode: "number" }).notNull(),
    hash: bytea("hash").notNull(),
  },
  () => [
    check("head_single", sql`single`),
    pgPolicy("chain_reads", { for: "select", to: parityChain, using: sql`true` }),
    pgPolicy("chain_moves", { for: "update", to: parityChain, using: sql`true`, withCheck: sql`true` }),
    pgPolicy("verify", { for: "select", to: parityAudit, using: sql`true` }),
  ],
);
