import "server-only";
import { sql } from "drizzle-orm";
import { pgPolicy, primaryKey, text } from "drizzle-orm/pg-core";
import { app, parityApp, parityEnter } from "@/db/schemas";

/** The transition tables of the domain, for the trigger that enforces them. `from_status` is empty for a new row. */
export const lifecycles = app.table(
  "lifecycles",
  {
    noun: text("noun").notNull(),
    fromStatus: text("from_status").notNull(),
    toStatus: text("to_status").notNull(),
    role: text("role").notNull(),
  },
  (table) => [
    primaryKey({
      name: "lifecycles_pkey",
      columns: [table.noun, table.fromStatus, table.toStatus, table.role],
    }),
    pgPolicy("read", { for: "select", to: parityApp, using: sql`true` }),
    pgPolicy("read_enter", { for: "select", to: parityEnter, using: sql`true` }),
  ],
);
