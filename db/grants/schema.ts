import "server-only";
import { sql } from "drizzle-orm";
import { check, index, pgPolicy, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { orgs } from "@/db/accounts/schema";
import { app, grantedToOrg, parityApp } from "@/db/schemas";
import type { MaskedField, UnmaskingReason } from "@/domain/access/unmasking";

/**
 * Each time a member of staff looked behind a mask: whose record, which field, why. Appended to and never changed; the
 * value itself stands nowhere here. It outlives the record, so it holds no key of it.
 */
export const unmaskings = app.table(
  "unmaskings",
  {
    id: uuid("id").primaryKey(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => orgs.id),
    attemptId: uuid("attempt_id").notNull(),
    personId: uuid("person_id").notNull(),
    field: text("field").$type<MaskedField>().notNull(),
    reason: text("reason").$type<UnmaskingReason>().notNull(),
    /** In the words of the member of staff; for colleagues of the same association. */
    note: text("note").notNull(),
    shownAt: timestamp("shown_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    index("unmaskings_of_org").on(table.orgId, table.attemptId, table.shownAt.desc()),
    check("unmaskings_field", sql`field in ('name', 'phone', 'account', 'address')`),
    check("unmaskings_reason", sql`reason in ('contact', 'same-person', 'document', 'correction')`),
    check("unmaskings_note", sql`char_length(note) between 4 and 200`),
    pgPolicy("own_add", {
      for: "insert",
      to: parityApp,
      withCheck: sql`org_id = (select app.org()) and person_id = (select app.person())
        and ${grantedToOrg("unmaskings.attempt_id")}`,
    }),
    pgPolicy("colleagues", { for: "select", to: parityApp, using: sql`org_id = (select app.org())` }),
  ],
);
