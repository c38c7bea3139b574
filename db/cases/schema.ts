import "server-only";
import { type SQL, sql } from "drizzle-orm";
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
import { orgs, persons } from "@/db/accounts/schema";
import { attempts, type RawAnswers } from "@/db/attempts/schema";
import { providers } from "@/db/providers/schema";
import { app, ownSubject, parityApp, parityChain, parityEnter } from "@/db/schemas";
import type { Obstacle, Sector } from "@/domain/attempts/codes";
import type { ConsentPurpose } from "@/domain/cases/consents";
import type { CaseStatus, MemberStatus } from "@/domain/cases/lifecycle";
import type { RefusalReason } from "@/domain/cases/refusal-reasons";
import type { PlainDate } from "@/domain/time/plain-date";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const now = (name: string) => moment(name).notNull().defaultNow();

/** The row belongs to the association of the member of staff who asks. */
const ownOrg: SQL = sql`org_id = (select app.org())`;
export const groupCases = app.table(
  "group_cases",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    orgId: uuid("org_id")
      .notNull()
      .references(() => orgs.id),
    slug: text("slug").notNull().unique("group_cases_slug"),
    status: text("status").$type<CaseStatus>().notNull().default("draft"),
    /** The association's name as it stood when the case was made: the public page says who runs it. */
    organiser: text("organiser").notNull(),
    /** The form as staff typed it last; the public sees what was published of it. */
    raw: jsonb("raw").$type<RawAnswers>().notNull().default({}),
    title: text("title"),
    summary: text("summary"),
    memberCap: integer("member_cap"),
    /** Of the criteria that are published; 0 before the case opens. */
    criteriaVersion: integer("criteria_version").notNull().default(0),
    version: integer("version").notNull().default(1),
    createdAt: now("created_at"),
    updatedAt: now("updated_at"),
    openedAt: moment("opened_at"),
  },
  (table) => [
    unique("group_cases_owned").on(table.orgId, table.id),
    index("group_cases_status").on(table.status, table.openedAt.desc(), table.id),
    check("group_cases_slug_form", sql`slug ~ '^[a-z0-9][a-z0-9-]{2,59}$'`),
    check("group_cases_title", sql`char_length(title) between 1 and 100`),
    check("group_cases_summary", sql`char_length(summary) between 1 and 2000`),
    check("group_cases_raw_size", sql`octet_length(raw::text) <= 262144`),
    check("group_cases_cap", sql`member_cap between 2 and 1000000`),
    check(
      "group_cases_published",
      sql`status in ('draft', 'closed') or (title is not null and summary is not null and criteria_version > 0)`,
    ),
    pgPolicy("public", {
      for: "select",
      to: parityApp,
      using: sql`criteria_version > 0 or org_id = (select app.org())`,
    }),
    pgPolicy("own_add", { for: "insert", to: parityApp, withCheck: ownOrg }),
    pgPolicy("own_change", { for: "update", to: parityApp, using: ownOrg, withCheck: ownOrg }),
    pgPolicy("count", { for: "select", to: parityEnter, using: sql`true` }),
    pgPolicy("log", { for: "select", to: parityChain, using: ownOrg }),
  ],
);

/**
 * How many are in a case: members that are neither left nor refused, and those whom staff have verified. Exact, and apart
 * from the case: a trigger adds up when a joining commits, so that nobody waits for a row that somebody else holds while
 * the database is asked more; a consumer may change neither.
 */
export const caseCounts = app.table(
  "case_counts",
  {
    orgId: uuid("org_id").notNull(),
    caseId: uuid("case_id").primaryKey(),
    registered: integer("registered").notNull().default(0),
    verified: integer("verified").notNull().default(0),
  },
  (table) => [
    foreignKey({
      name: "case_counts_case",
      columns: [table.orgId, table.caseId],
      foreignColumns: [groupCases.orgId, groupCases.id],
    }),
    check("case_counts_sum", sql`verified between 0 and registered`),
    pgPolicy("look", { for: "select", to: parityApp, using: sql`true` }),
    pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** Every published version of a case's criteria: appended to, never edited, so that each joining can be explained. */
export const caseCriteria = app.table(
  "case_criteria",
  {
    orgId: uuid("org_id").notNull(),
    caseId: uuid("case_id").notNull(),
    version: integer("version").notNull(),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => providers.id),
    sector: text("sector").$type<Sector>().notNull(),
    obstacles: text("obstacles").array().$type<Obstacle[]>().notNull(),
    startsOn: date("starts_on").$type<PlainDate>().notNull(),
    endsOn: date("ends_on").$type<PlainDate>().notNull(),
    createdAt: now("created_at"),
  },
  (table) => [
    primaryKey({ name: "case_criteria_pkey", columns: [table.caseId, table.version] }),
    foreignKey({
      name: "case_criteria_case",
      columns: [table.orgId, table.caseId],
      foreignColumns: [groupCases.orgId, groupCases.id],
    }),
    index("case_criteria_found").on(table.providerId, table.sector),
    check("case_criteria_period", sql`starts_on <= ends_on`),
    check("case_criteria_obstacles", sql`cardinality(obstacles) between 1 and 20`),
    pgPolicy("public", { for: "select", to: parityApp, using: sql`true` }),
    pgPolicy("own_add", { for: "insert", to: parityApp, withCheck: ownOrg }),
  ],
);

/** The copy of a colleague that met a newer one, until one of the two was chosen. */
export const parkedCases = app.table(
  "parked_cases",
  {
    orgId: uuid("org_id").notNull(),
    caseId: uuid("case_id").notNull(),
    personId: uuid("person_id").notNull(),
    raw: jsonb("raw").$type<RawAnswers>().notNull(),
    parkedAt: now("parked_at"),
  },
  (table) => [
    primaryKey({ name: "parked_cases_pkey", columns: [table.caseId, table.personId] }),
    foreignKey({
      name: "parked_cases_case",
      columns: [table.orgId, table.caseId],
      foreignColumns: [groupCases.orgId, groupCases.id],
    }),
    check("parked_cases_raw_size", sql`octet_length(raw::text) <= 262144`),
    pgPolicy("own", {
      to: parityApp,
      using: sql`${ownOrg} and person_id = (select app.person())`,
      withCheck: sql`${ownOrg} and person_id = (select app.person())`,
    }),
  ],
);

/** What a person agreed to, word for word by its hash; withdrawing adds a moment and removes nothing. */
export const consents = app.table(
  "consents",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    orgId: uuid("org_id").notNull(),
    caseId: uuid("case_id").notNull(),
    purpose: text("purpose").$type<ConsentPurpose>().notNull(),
    /** SHA-256 (hex) of the words beside the box, in the language in which they were read. */
    textHash: text("text_hash").notNull(),
    channel: text("channel").$type<"web">().notNull(),
    givenAt: now("given_at"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    unique("consents_owned").on(table.subjectId, table.id),
    foreignKey({
      name: "consents_attempt",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }),
    foreignKey({
      name: "consents_case",
      columns: [table.orgId, table.caseId],
      foreignColumns: [groupCases.orgId, groupCases.id],
    }),
    index("consents_of_subject").on(table.subjectId, table.caseId),
    index("consents_of_org").on(table.orgId, table.caseId),
    check(
      "consents_purpose",
      sql`purpose in ('join-case', 'pass-to-association', 'publish-in-figures', 'association-acceptance')`,
    ),
    check("consents_text_hash", sql`text_hash ~ '^[0-9a-f]{64}$'`),
    check("consents_channel", sql`channel = 'web'`),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
    pgPolicy("association", { for: "select", to: parityApp, using: ownOrg }),
  ],
);

/** The right of one association to read one attempt: with a consent, and not for ever. */
export const grants = app.table(
  "grants",
  {
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => orgs.id),
    consentId: uuid("consent_id").notNull(),
    createdAt: now("created_at"),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    primaryKey({ name: "grants_pkey", columns: [table.subjectId, table.consentId] }),
    foreignKey({
      name: "grants_attempt",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }),
    foreignKey({
      name: "grants_consent",
      columns: [table.subjectId, table.consentId],
      foreignColumns: [consents.subjectId, consents.id],
    }),
    index("grants_living").on(table.orgId, table.attemptId, table.expiresAt),
    pgPolicy("own", { to: parityApp, using: ownSubject, withCheck: ownSubject }),
    pgPolicy("association", { for: "select", to: parityApp, using: ownOrg }),
  ],
);

export const members = app.table(
  "members",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    orgId: uuid("org_id").notNull(),
    caseId: uuid("case_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => persons.id),
    status: text("status").$type<MemberStatus>().notNull(),
    /** Of the criteria that the person read when joining. */
    criteriaVersion: integer("criteria_version").notNull(),
    representative: boolean("representative").notNull().default(false),
    /** The day on which the association accepted this person's dispute; it stays after leaving. */
    acceptedOn: date("accepted_on").$type<PlainDate>(),
    /** Who of the association verified the member and who accepted the dispute: never the same person. */
    verifiedBy: uuid("verified_by"),
    acceptedBy: uuid("accepted_by"),
    /** Why staff did not verify the member. */
    refusal: text("refusal").$type<RefusalReason>(),
    version: integer("version").notNull().default(1),
    joinedAt: now("joined_at"),
    updatedAt: now("updated_at"),
  },
  (table) => [
    unique("members_once").on(table.caseId, table.personId),
    unique("members_owned").on(table.subjectId, table.id),
    foreignKey({
      name: "members_case",
      columns: [table.orgId, table.caseId],
      foreignColumns: [groupCases.orgId, groupCases.id],
    }),
    foreignKey({
      name: "members_attempt",
      columns: [table.subjectId, table.attemptId],
      foreignColumns: [attempts.subjectId, attempts.id],
    }),
    index("members_of_subject").on(table.subjectId, table.caseId),
    index("members_of_case").on(table.orgId, table.caseId, table.joinedAt, table.id),
    check(
      "members_accepted_on",
      sql`status not in ('accepted', 'mandated', 'filed', 'settled', 'paid') or accepted_on is not null`,
    ),
    check(
      "members_two_people",
      sql`verified_by is null or accepted_by is null or accepted_by <> verified_by`,
    ),
    check(
      "members_refusal",
      sql`(status <> 'refused' or refusal is not null) and refusal in ('does-not-fit', 'not-shown', 'duplicate', 'handled-elsewhere')`,
    ),
    pgPolicy("own", {
      to: parityApp,
      using: ownSubject,
      withCheck: sql`${ownSubject} and person_id = (select app.person())`,
    }),
    pgPolicy("association", { for: "select", to: parityApp, using: ownOrg }),
    pgPolicy("association_moves", { for: "update", to: parityApp, using: ownOrg, withCheck: ownOrg }),
    pgPolicy("log", { for: "select", to: parityChain, using: ownOrg }),
  ],
);
