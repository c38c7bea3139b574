import "server-only";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { providerAddresses, providerAliases, providerMerges, providers } from "@/db/providers/schema";
import type { Tx } from "@/db/transaction";
import { isIdentifier } from "@/domain/access/identifier";
import type { Alias, DatedAddress, Provider } from "@/domain/providers/provider";

/** A new entry with every way to find it; returns its id. Only staff may: otherwise `DatabaseFailure` 42501. */
export async function insertProvider(
  tx: Tx,
  provider: Pick<Provider, "name" | "kind" | "province" | "contractingEntity">,
  aliases: readonly Alias[],
): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`insert into ${providers} (name, kind, province, contracting_entity)
      values (${provider.name}, ${provider.kind}, ${provider.province}, ${provider.contractingEntity})
      returning id`,
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("a provider was inserted without an id");
  await insertAliases(tx, id, aliases);
  return id;
}

/** Adds ways to find an entry; those it already has are left alone. */
async function insertAliases(tx: Tx, providerId: string, aliases: readonly Alias[]): Promise<void> {
  if (aliases.length === 0) return;
  const values = sql.join(
    aliases.map(({ kind, alias, folded }) => sql`(${providerId}, ${kind}, ${alias}, ${folded})`),
    sql`, `,
  );
  await tx.execute(
    sql`insert into ${providerAliases} (provider_id, kind, alias, folded) values ${values} on conflict do nothing`,
  );
}

/** Adds a dated official address; false when the entry already has one that starts on that day. */
export async function insertAddress(tx: Tx, providerId: string, entry: DatedAddress): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`insert into ${providerAddresses} (provider_id, starts_on, address, source, verified_on)
      values (${providerId}, ${entry.from}, ${entry.address}, ${entry.source}, ${entry.verifiedOn})
      on conflict do nothing returning provider_id`,
  );
  return rows.length === 1;
}

/**
 * Merges one living entry into another and keeps who did it and why. What led to the merged one leads to the other
 * from now on, in one step. False when one of the two is not there, is merged already, or both are the same.
 */
export async function mergeProvider(
  tx: Tx,
  merge: { fromId: string; intoId: string; reason: string },
): Promise<boolean> {
  const { fromId, intoId, reason } = merge;
  // Both rows are held in one order, so that two people who merge them crosswise cannot make a circle.
  const held = await tx
    .select({ id: providers.id })
    .from(providers)
    .where(and(inArray(providers.id, [fromId, intoId]), isNull(providers.mergedInto)))
    .orderBy(providers.id)
    .for("update");
  if (held.length !== 2) return false;
  await tx.update(providers).set({ mergedInto: intoId }).where(eq(providers.id, fromId));
  await tx
    .update(providers)
    .set({ mergedInto: intoId })
    .where(and(eq(providers.mergedInto, fromId), ne(providers.id, intoId)));
  await tx.execute(
    sql`insert into ${providerMerges} (from_id, into_id, reason, actor)
      values (${fromId}, ${intoId}, ${reason}, current_setting('app.actor'))`,
  );
  return true;
}

/** Whether an id names an entry, living or merged. */
export async function isProvider(tx: Tx, id: string): Promise<boolean> {
  if (!isIdentifier(id)) return false;
  return (await tx.select({ id: providers.id }).from(providers).where(eq(providers.id, id))).length === 1;
}

/** The one living provider whose name or alias is exactly this, folded; undefined when none or several are. */
export async function providerNamed(tx: Tx, folded: string): Promise<string | undefined> {
  if (folded === "") return undefined;
  const rows = await tx
    .selectDistinct({ id: sql<string>`coalesce(${providers.mergedInto}, ${providers.id})` })
    .from(providerAliases)
    .innerJoin(providers, eq(providers.id, providerAliases.providerId))
    .where(and(eq(providerAliases.folded, folded), inArray(providerAliases.kind, ["name", "alias"])))
    .limit(2);
  return rows.length === 1 ? rows[0]?.id : undefined;
}
