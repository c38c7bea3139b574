import "server-only";
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgPolicy, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { orgs, staff } from "@/db/accounts/schema";
import { app, parityApp, parityEnter } from "@/db/schemas";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const now = (name: string) => moment(name).notNull().defaultNow();

/** The head of an association's accounts, in rows of that association. */
const governed = sql`org_id = (select app.org()) and (select current_setting('app.role', true)) = 'org-admin'`;

/**
 * An address that an association asked to work for it. Whether anybody has an account with it is not looked at, so the
 * list says nothing but what was typed; the person takes it up after signing in with that address.
 */
export const invitations = app.table(
  "invitations",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    orgId: uuid("org_id")
      .notNull()
      .references(() => orgs.id),
    kind: text("kind").$type<"email" | "phone">().notNull(),
    value: text("value").notNull(),
    role: text("role").$type<"officer" | "lead">().notNull(),
    /** What colleagues call the person. */
    name: text("name").notNull(),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: now("created_at"),
    expiresAt: moment("expires_at").notNull().default(sql`now() + interval '7 days'`),
    acceptedAt: moment("accepted_at"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    foreignKey({
      name: "invitations_inviter",
      columns: [table.orgId, table.invitedBy],
      foreignColumns: [staff.orgId, staff.personId],
    }),
    index("invitations_org").on(table.orgId, table.createdAt),
    uniqueIndex("invitations_open")
      .on(table.kind, table.value, table.orgId)
      .where(sql`accepted_at is null and withdrawn_at is null`),
    check("invitations_kind", sql`kind in ('email', 'phone')`),
    check("invitations_value", sql`octet_length(value) <= 254`),
    check("invitations_role", sql`role in ('officer', 'lead')`),
    check("invitations_name", sql`char_length(name) between 1 and 60`),
    pgPolicy("govern", { to: parityApp, using: governed, withCheck: governed }),
    pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** A colleague lost the second factor: one person asks to take it away, another one agrees (SECURITY section 4). */
export const factorResets = app.table(
  "factor_resets",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    orgId: uuid("org_id").notNull(),
    personId: uuid("person_id").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedAt: now("asked_at"),
    expiresAt: moment("expires_at").notNull().default(sql`now() + interval '1 day'`),
    agreedBy: uuid("agreed_by"),
    agreedAt: moment("agreed_at"),
  },
  (table) => [
    foreignKey({
      name: "factor_resets_colleague",
      columns: [table.orgId, table.personId],
      foreignColumns: [staff.orgId, staff.personId],
    }),
    foreignKey({
      name: "factor_resets_asker",
      columns: [table.orgId, table.askedBy],
      foreignColumns: [staff.orgId, staff.personId],
    }),
    index("factor_resets_org").on(table.orgId, table.askedAt),
    uniqueIndex("factor_resets_open").on(table.personId).where(sql`agreed_at is null`),
    check(
      "factor_resets_two",
      sql`asked_by <> person_id and (agreed_by is null) = (agreed_at is null)
      and agreed_by is distinct from asked_by and agreed_by is distinct from person_id`,
    ),
    pgPolicy("colleagues", {
      for: "select",
      to: parityApp,
      using: sql`org_id = (select app.org()) and (select current_setting('app.role', true)) in ('lead', 'org-admin')`,
    }),
    pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);
