import "server-only";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
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
import { persons } from "@/db/accounts/schema";
import { attempts } from "@/db/attempts/schema";
import { app, bytea, ownSubject, parityApp, parityEnter, parityWorker } from "@/db/schemas";
import type { DigestItem } from "@/domain/reminders/due";
import type { MilestoneCode } from "@/domain/reminders/milestones";
import type { PlainDate } from "@/domain/time/plain-date";

const now = (name: string) => timestamp(name, { withTimezone: true, mode: "string" }).notNull().defaultNow();
const ownNews = sql`(select app.org()) is not null and code like 'member-%' and exists (select from app.members m
    where m.org_id = (select app.org()) and m.subject_id = milestones.subject_id
      and m.attempt_id = milestones.attempt_id and milestones.key = milestones.code || '-' || m.id::text)`;
const ownPerson = sql`person_id = (select app.person())`;

/** Who wants to be told, when and by what. No row: nobody asked, nothing is sent. */
export const reminderChoices = app.table(
  "reminder_choices",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => persons.id, { onDelete: "cascade" }),
    /** Days before (minus) or after a date. */
    days: integer("days").array().notNull(),
    byMail: boolean("by_mail").notNull(),
    bySms: boolean("by_sms").notNull(),
    locale: text("locale").$type<"zh-CN" | "en">().notNull(),
    updatedAt: now("updated_at"),
  },
  () => [
    check("reminder_choices_days", sql`days <@ array[-7, -2, 0, 1]`),
    pgPolicy("own", { to: parityApp, using: ownPerson, withCheck: ownPerson }),
    pgPolicy("look", { for: "select", to: parityEnter, using: sql`true` }),
  ],
);

/**
 * The dates of an attempt that somebody may be told of: codes and days, nothing of the case. Written with the facts; what
 * an association decided about a member is written by the decision.
 */
export const milestones = app.table(
  "milestones",
  {
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    key: text("key").notNull(),
    code: text("code").$type<MilestoneCode>().notNull(),
    onDay: date("on_day", { mode: "string" }).$type<PlainDate>().notNull(),
  },
  (table) => [
    primaryKey({ name: "milestones_pkey", columns: [table.attemptId, table.key] }),
    index("milestones_owned").on(table.subjectId, table.onDay),
    index("milestones_days").on(table.onDay),
    foreignKey({
      name: "milestones_attempt",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }).onDelete("cascade"),
    check("milestones_key", sql`key ~ '^[a-z0-9-]{1,80}$' and code ~ '^[a-z-]{1,40}$'`),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
    // What an association decided about a member of its own, and nothing else of the person's dates.
    pgPolicy("association", { to: parityApp, using: ownNews, withCheck: ownNews }),
    pgPolicy("look", { for: "select", to: parityEnter, using: sql`true` }),
  ],
);

/** A digest: one for each person, day and channel, whatever happens. Its words are composed when it is sent. */
export const notices = app.table(
  "notices",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    personId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).$type<PlainDate>().notNull(),
    channel: text("channel").$type<"email" | "phone">().notNull(),
    locale: text("locale").$type<"zh-CN" | "en">().notNull(),
    items: jsonb("items").$type<readonly DigestItem[]>().notNull(),
    status: text("status").$type<"queued" | "sending" | "sent" | "failed">().notNull().default("queued"),
    tries: integer("tries").notNull().default(0),
    createdAt: now("created_at"),
    sentAt: timestamp("sent_at", { withTimezone: true, mode: "string" }),
  },
  (table) => [
    unique("notices_once").on(table.personId, table.day, table.channel),
    check("notices_channel", sql`channel in ('email', 'phone')`),
    check("notices_status", sql`status in ('queued', 'sending', 'sent', 'failed')`),
    check("notices_items", sql`jsonb_typeof(items) = 'array' and octet_length(items::text) <= 100000`),
    pgPolicy("own", { for: "select", to: parityApp, using: ownPerson }),
    pgPolicy("send", { to: parityWorker, using: sql`true`, withCheck: sql`true` }),
    pgPolicy("look", { for: "select", to: parityEnter, using: sql`true` }),
  ],
);

/** What `/verify` can say of a message that went out: kind, day and masked address, found by the HMAC of its code. */
export const messageChecks = app.table(
  "message_checks",
  {
    codeHmac: bytea("code_hmac").primaryKey(),
    messageId: uuid("message_id").notNull().unique("message_checks_message"),
    kind: text("kind").$type<"sign-in" | "reminder">().notNull(),
    sentOn: date("sent_on", { mode: "string" }).$type<PlainDate>().notNull(),
    recipient: text("recipient").notNull(),
    createdAt: now("created_at"),
  },
  () => [
    check("message_checks_size", sql`octet_length(code_hmac) = 32`),
    check("message_checks_kind", sql`kind in ('sign-in', 'reminder')`),
    // A masked address holds stars, a whole one does not.
    check("message_checks_recipient", sql`recipient like '%***%' and octet_length(recipient) <= 254`),
    pgPolicy("write", { for: "insert", to: parityWorker, withCheck: sql`true` }),
    pgPolicy("again", { for: "select", to: parityWorker, using: sql`true` }),
    pgPolicy("look", { for: "select", to: parityEnter, using: sql`true` }),
  ],
);
