import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { readAs } from "@/db/client";
import {
  providerAddresses,
  providerAliases,
  providerColumns,
  providerMerges,
  providers,
} from "@/db/providers/schema";
import type { Actor } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import { foldName } from "@/domain/providers/fold-name";
import type { DatedAddress, Provider } from "@/domain/providers/provider";

const MOST_FOUND = 8;

/** An entry that was searched, and the living one that it leads to. */
const living = alias(providers, "living");
const livingColumns = {
  id: living.id,
  name: living.name,
  kind: living.kind,
  province: living.province,
  contractingEntity: living.contractingEntity,
  sample: living.sample,
};

/**
 * The living providers that a search names, best first, 8 at most: whole alias before its beginning before a part of
 * it; pinyin and initials only from their beginning. Aliases of merged entries find the entry that they lead to.
 * `samples` lets the made-up ones of the demo in.
 */
export async function findProviders(
  actor: Actor,
  query: string,
  options: { readonly samples: boolean },
): Promise<readonly Provider[]> {
  const folded = foldName(query);
  if (folded === "") return [];
  const { folded: found, kind } = providerAliases;
  const rank = sql<number>`min(case
    when ${found} = ${folded} then 0 when starts_with(${found}, ${folded}) then 1 else 2 end)`;
  return readAs(actor, (reader) =>
    reader
      .select(livingColumns)
      .from(providerAliases)
      .innerJoin(providers, eq(providers.id, providerAliases.providerId))
      .innerJoin(living, eq(living.id, sql`coalesce(${providers.mergedInto}, ${providers.id})`))
      .where(
        and(
          or(
            sql`${found} like ${`${likely(folded)}%`}`,
            and(inArray(kind, ["name", "alias"]), sql`strpos(${found}, ${folded}) > 0`),
          ),
          options.samples ? undefined : eq(living.sample, false),
        ),
      )
      .groupBy(living.id)
      .orderBy(rank, sql`char_length(${living.name})`, asc(living.name), asc(living.id))
      .limit(MOST_FOUND),
  );
}

/** The provider of an id, also of one that was merged away: then the living entry. Undefined when there is none. */
export async function readProvider(actor: Actor, id: string): Promise<Provider | undefined> {
  if (!isIdentifier(id)) return undefined;
  const rows = await readAs(actor, (reader) =>
    reader
      .select(livingColumns)
      .from(providers)
      .innerJoin(living, eq(living.id, sql`coalesce(${providers.mergedInto}, ${providers.id})`))
      .where(eq(providers.id, id)),
  );
  return rows[0];
}

/** All living providers by name, 500 at most: the choices of staff and of filters. */
export async function listProviders(
  actor: Actor,
  options: { readonly samples: boolean },
): Promise<readonly Provider[]> {
  return readAs(actor, (reader) =>
    reader
      .select(providerColumns)
      .from(providers)
      .where(and(isNull(providers.mergedInto), options.samples ? undefined : eq(providers.sample, false)))
      .orderBy(asc(providers.name), asc(providers.id))
      .limit(500),
  );
}

/** The names that people call an entry by, besides its own and whatever was merged into it, by name; 50 at most. */
export async function otherNames(actor: Actor, providerId: string): Promise<readonly string[]> {
  if (!isIdentifier(providerId)) return [];
  const rows = await readAs(actor, (reader) =>
    reader
      .selectDistinct({ name: providerAliases.alias })
      .from(providerAliases)
      .innerJoin(providers, eq(providers.id, providerAliases.providerId))
      .where(
        and(
          sql`coalesce(${providers.mergedInto}, ${providers.id}) = ${providerId}`,
          or(
            eq(providerAliases.kind, "alias"),
            and(eq(providerAliases.kind, "name"), ne(providers.id, providerId)),
          ),
        ),
      )
      .orderBy(asc(providerAliases.alias))
      .limit(50),
  );
  return rows.map(({ name }) => name);
}

export type Merge = {
  readonly fromId: string;
  readonly fromName: string;
  readonly intoId: string;
  readonly intoName: string;
  readonly reason: string;
  readonly mergedAt: string;
};

/** What was merged into this entry or out of it, latest first. */
export async function mergesOf(actor: Actor, providerId: string): Promise<readonly Merge[]> {
  if (!isIdentifier(providerId)) return [];
  const { fromId, intoId, reason, mergedAt } = providerMerges;
  const [from, into] = [alias(providers, "merged_from"), alias(providers, "merged_into")];
  return readAs(actor, (reader) =>
    reader
      .select({ fromId, fromName: from.name, intoId, intoName: into.name, reason, mergedAt })
      .from(providerMerges)
      .innerJoin(from, eq(from.id, fromId))
      .innerJoin(into, eq(into.id, intoId))
      .where(or(eq(fromId, providerId), eq(intoId, providerId)))
      .orderBy(desc(mergedAt), desc(providerMerges.id)),
  );
}

/** The dated official addresses of an entry, oldest first. `addressOn` says which one counts on a day. */
export async function addressesOf(actor: Actor, providerId: string): Promise<readonly DatedAddress[]> {
  if (!isIdentifier(providerId)) return [];
  return readAs(actor, (reader) =>
    reader
      .select({
        from: providerAddresses.startsOn,
        address: providerAddresses.address,
        source: providerAddresses.source,
        verifiedOn: providerAddresses.verifiedOn,
      })
      .from(providerAddresses)
      .where(eq(providerAddresses.providerId, providerId))
      .orderBy(asc(providerAddresses.startsOn)),
  );
}

// `foldName` leaves no sign that `like` reads as its own; the backslash stays here in case it ever does.
const likely = (folded: string) => folded.replace(/[\\%_]/g, "\\$&");
