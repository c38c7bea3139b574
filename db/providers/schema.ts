import "server-only";
import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  pgPolicy,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { app, parityApp } from "@/db/schemas";
import type { Province } from "@/domain/attempts/steps/provinces";
import type { AliasKind, ProviderKind } from "@/domain/providers/provider";
import type { PlainDate } from "@/domain/time/plain-date";

const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: "string" }).notNull().defaultNow();

/** Who keeps the registry. Everybody may look a provider up: nothing here is about a person. */
const keeper: SQL = sql`(select current_setting('app.role', true)) in ('officer', 'lead')`;
const everybodyReads = () => pgPolicy("read", { for: "select", to: parityApp, using: sql`true` });
const keepersAdd = () => pgPolicy("add", { for: "insert", to: parityApp, withCheck: keeper });

export const providers = app.table(
  "providers",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    name: text("name").notNull(),
    kind: text("kind").$type<ProviderKind>().notNull(),
    province: text("province").$type<Province>(),
    contractingEntity: text("contracting_entity"),
    /** Made up for the demo. */
    sample: boolean("sample").notNull().default(false),
    /** Where a merged entry leads, always in one step; its own id stays valid for ever. */
    mergedInto: uuid("merged_into").references((): AnyPgColumn => providers.id),
    createdAt: moment("created_at"),
  },
  (table) => [
    index("providers_merged").on(table.mergedInto),
    check("providers_name", sql`char_length(name) between 1 and 100`),
    check("providers_entity", sql`char_length(contracting_entity) between 1 and 100`),
    check("providers_kind", sql`kind in ('telecom-operator', 'online-service', 'platform', 'other')`),
    check("providers_merged_elsewhere", sql`merged_into <> id`),
    everybodyReads(),
    keepersAdd(),
    pgPolicy("keep", { for: "update", to: parityApp, using: keeper, withCheck: keeper }),
  ],
);

/** Every way in which a provider is found. Aliases stay with the entry that they were given to, also after a merge. */
export const providerAliases = app.table(
  "provider_aliases",
  {
    providerId: uuid("provider_id")
      .notNull()
      .references(() => providers.id),
    kind: text("kind").$type<AliasKind>().notNull(),
    alias: text("alias").notNull(),
    /** As `foldName` writes it: what a search is compared with. */
    folded: text("folded").notNull(),
  },
  (table) => [
    primaryKey({ name: "provider_aliases_pkey", columns: [table.providerId, table.kind, table.folded] }),
    index("provider_aliases_folded").on(table.folded.op("text_pattern_ops")),
    check("provider_aliases_folded_size", sql`char_length(folded) between 1 and 800`),
    check("provider_aliases_kind", sql`kind in ('name', 'alias', 'pinyin', 'initials')`),
    everybodyReads(),
    keepersAdd(),
  ],
);

/** What was merged into what, by whom and why: appended to, never edited. */
export const providerMerges = app.table(
  "provider_merges",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    fromId: uuid("from_id")
      .notNull()
      .references(() => providers.id),
    intoId: uuid("into_id")
      .notNull()
      .references(() => providers.id),
    reason: text("reason").notNull(),
    actor: text("actor").notNull(),
    mergedAt: moment("merged_at"),
  },
  (table) => [
    index("provider_merges_from").on(table.fromId, table.mergedAt),
    check("provider_merges_elsewhere", sql`from_id <> into_id`),
    check("provider_merges_reason", sql`char_length(reason) between 1 and 500`),
    everybodyReads(),
    pgPolicy("add", {
      for: "insert",
      to: parityApp,
      withCheck: sql`${keeper} and actor = (select nullif(current_setting('app.actor', true), ''))`,
    }),
  ],
);

/** Official addresses, dated and with a source; appended to, never edited. */
export const providerAddresses = app.table(
  "provider_addresses",
  {
    providerId: uuid("provider_id")
      .notNull()
      .references(() => providers.id),
    startsOn: date("starts_on").$type<PlainDate>().notNull(),
    /** Null: from this day on no address is known. */
    address: text("address"),
    source: text("source").notNull(),
    verifiedOn: date("verified_on").$type<PlainDate>().notNull(),
  },
  (table) => [
    primaryKey({ name: "provider_addresses_pkey", columns: [table.providerId, table.startsOn] }),
    check("provider_addresses_size", sql`char_length(address) between 1 and 200`),
    check("provider_addresses_source", sql`char_length(source) between 1 and 300`),
    everybodyReads(),
    keepersAdd(),
  ],
);

export const providerColumns = {
  id: providers.id,
  name: providers.name,
  kind: providers.kind,
  province: providers.province,
  contractingEntity: providers.contractingEntity,
  sample: providers.sample,
};
