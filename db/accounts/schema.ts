import "server-only";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  pgPolicy,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { app, bytea, parityApp, parityEnter, parityWorker } from "@/db/schemas";
import type { Staff } from "@/domain/access/actor";
import type { Device } from "@/domain/accounts/device";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const now = (name: string) => moment(name).notNull().defaultNow();

/** The doors of sign-in: functions of parity_enter see all rows, and let out one answer. */
const enter = () => pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` });
const ownPerson = sql`person_id = (select app.person())`;

/** Somebody who signed in once. Who they are stands in what they document, never here. */
export const persons = app.table(
  "persons",
  { id: uuid("id").primaryKey(), createdAt: now("created_at") },
  () => [pgPolicy("own", { for: "select", to: parityApp, using: sql`id = (select app.person())` }), enter()],
);

/** The owner of everything that a person documents. A draft of a browser is a subject without a person. */
export const subjects = app.table(
  "subjects",
  {
    id: uuid("id").primaryKey(),
    /** HMAC of the resume code: found by it, never read from it. Null once the draft belongs to a person. */
    resumeHmac: bytea("resume_hmac").unique("subjects_resume_hmac"),
    /** Whose it is; null for a draft of a browser. From sign-in on neither a token nor a code opens it. */
    personId: uuid("person_id").references(() => persons.id, { onDelete: "cascade" }),
    createdAt: now("created_at"),
    lastActiveAt: now("last_active_at"),
    expiresAt: moment("expires_at").notNull().default(sql`now() + interval '180 days'`),
  },
  (table) => [
    index("subjects_person").on(table.personId),
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
    createdAt: now("created_at"),
  },
  (table) => [
    primaryKey({ name: "subject_tokens_pkey", columns: [table.tokenHash, table.subjectId] }),
    index("subject_tokens_subject").on(table.subjectId),
    check("subject_tokens_hash_size", sql`octet_length(token_hash) = 32`),
    pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** How a person is reached and signs in: a mail address in lower case or a number as +86…; each belongs to one person. */
export const contacts = app.table(
  "contacts",
  {
    kind: text("kind").$type<"email" | "phone">().notNull(),
    value: text("value").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    createdAt: now("created_at"),
  },
  (table) => [
    primaryKey({ name: "contacts_pkey", columns: [table.kind, table.value] }),
    index("contacts_person").on(table.personId),
    check("contacts_kind", sql`kind in ('email', 'phone')`),
    check("contacts_value", sql`octet_length(value) <= 254`),
    pgPolicy("own", { for: "select", to: parityApp, using: ownPerson }),
    enter(),
  ],
);

/** One code or link that was asked for, or the news of an invitation, which opens nothing. The code itself stands nowhere: both sides compute it from the id and a secret. */
export const challenges = app.table(
  "challenges",
  {
    id: uuid("id").primaryKey(),
    way: text("way").$type<"code" | "link" | "invitation">().notNull(),
    kind: text("kind").$type<"email" | "phone">().notNull(),
    value: text("value").notNull(),
    /** HMAC of the code, or SHA-256 of the link's 256 bits. */
    proof: bytea("proof").notNull(),
    tries: integer("tries").notNull().default(0),
    /** Where the person wanted to go, a path of our own. */
    nextPath: text("next_path").notNull().default("/"),
    locale: text("locale").$type<"zh-CN" | "en">().notNull(),
    createdAt: now("created_at"),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [
    index("challenges_proof").on(table.proof),
    index("challenges_created").on(table.createdAt),
    check("challenges_way", sql`way in ('code', 'link', 'invitation')`),
    check("challenges_proof_size", sql`octet_length(proof) = 32`),
    check("challenges_next", sql`next_path ~ '^/' and octet_length(next_path) <= 500`),
    enter(),
    pgPolicy("send", { for: "select", to: parityWorker, using: sql`true` }),
    pgPolicy("sweep", {
      for: "delete",
      to: parityWorker,
      using: sql`created_at < now() - interval '1 day'`,
    }),
  ],
);

/** A message that goes out, by its challenge; what it says is composed when it is sent and never stored. */
export const messages = app.table(
  "messages",
  {
    id: uuid("id").primaryKey(),
    challengeId: uuid("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    status: text("status")
      .$type<"queued" | "sending" | "sent" | "failed" | "late">()
      .notNull()
      .default("queued"),
    tries: integer("tries").notNull().default(0),
    /** What the provider says became of it (a signed receipt), after `sent`. */
    receipt: text("receipt").$type<"delivered" | "undelivered">(),
    createdAt: now("created_at"),
    sentAt: moment("sent_at"),
  },
  (table) => [
    index("messages_challenge").on(table.challengeId),
    check("messages_status", sql`status in ('queued', 'sending', 'sent', 'failed', 'late')`),
    check("messages_receipt", sql`receipt in ('delivered', 'undelivered')`),
    enter(),
    pgPolicy("send", { for: "select", to: parityWorker, using: sql`true` }),
    pgPolicy("note", { for: "update", to: parityWorker, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** Demo only: what would have gone out by mail or SMS. The worker writes here where no SMTP_URL or SMS_URL is set. */
export const demoOutbox = app.table(
  "demo_outbox",
  {
    messageId: uuid("message_id").primaryKey(),
    recipient: text("recipient").notNull(),
    channel: text("channel").$type<"email" | "sms">().notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    createdAt: now("created_at"),
  },
  () => [
    pgPolicy("look", { for: "select", to: parityApp, using: sql`true` }),
    pgPolicy("write", { for: "insert", to: parityWorker, withCheck: sql`true` }),
    pgPolicy("again", { for: "select", to: parityWorker, using: sql`true` }),
  ],
);

/** A signed-in browser. The cookie holds only the secret id, whose hash stands here and is asked for on every request. */
export const sessions = app.table(
  "sessions",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    sidHash: bytea("sid_hash").notNull().unique("sessions_sid_hash"),
    personId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    device: text("device").$type<Device>().notNull(),
    idleSeconds: integer("idle_seconds").notNull(),
    createdAt: now("created_at"),
    lastSeenAt: now("last_seen_at"),
    expiresAt: moment("expires_at").notNull(),
    /** When a second factor was last shown in this session. */
    secondFactorAt: moment("second_factor_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    index("sessions_person").on(table.personId, table.createdAt),
    unique("sessions_owned").on(table.personId, table.id),
    check("sessions_hash_size", sql`octet_length(sid_hash) = 32`),
    pgPolicy("own", { to: parityApp, using: ownPerson, withCheck: ownPerson }),
    enter(),
  ],
);

/** A consumers' association. */
export const orgs = app.table("orgs", { id: uuid("id").primaryKey(), name: text("name").notNull() }, () => [
  check("orgs_name", sql`char_length(name) between 2 and 100`),
  pgPolicy("own", { for: "select", to: parityApp, using: sql`id = (select app.org())` }),
  enter(),
]);

/** Who works for an association, and as what. */
export const staff = app.table(
  "staff",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => persons.id, { onDelete: "cascade" }),
    orgId: uuid("org_id")
      .notNull()
      .references(() => orgs.id),
    role: text("role").$type<Staff["role"]>().notNull(),
    /** What colleagues call the person; empty for the demo's invented people. */
    name: text("name").notNull().default(""),
    /** From then on every session of theirs is dead. */
    disabledAt: moment("disabled_at"),
  },
  (table) => [
    unique("staff_owned").on(table.orgId, table.personId),
    check("staff_role", sql`role in ('officer', 'lead', 'org-admin')`),
    check("staff_name", sql`char_length(name) <= 60`),
    pgPolicy("colleagues", { for: "select", to: parityApp, using: sql`org_id = (select app.org())` }),
    enter(),
  ],
);

/** The second factor of a person: a secret for time-based codes, encrypted by the web process (ADR 0010). */
export const factors = app.table(
  "factors",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => persons.id, { onDelete: "cascade" }),
    secret: bytea("secret").notNull(),
    /** The step (30 seconds each since 1970) of the last accepted code: none counts twice. */
    lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
    /** Null until its first code was shown; then it counts. */
    confirmedAt: moment("confirmed_at"),
    /** A new secret in the place of a confirmed one, which stays good until the new one's first code was shown. */
    pending: bytea("pending"),
    pendingAt: moment("pending_at"),
  },
  () => [
    check("factors_secret_size", sql`octet_length(secret) between 29 and 200`),
    check(
      "factors_pending",
      sql`octet_length(pending) between 29 and 200 and (pending is null) = (pending_at is null)`,
    ),
    pgPolicy("own", { to: parityApp, using: ownPerson, withCheck: ownPerson }),
    enter(),
  ],
);
