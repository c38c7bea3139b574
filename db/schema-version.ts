import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";

export const MIGRATIONS = join(process.cwd(), "db", "migrations");

/** The moment of the newest migration that this code was written with. */
export function expectedVersion(folder: string = MIGRATIONS): number {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((entry) => entry.when));
}

export type SchemaVersion = "equal" | "older" | "newer" | "none";

/** Whether the database has the schema that this code knows; asked with the app login alone. */
export async function checkSchemaVersion(client: Pick<pg.Client, "query">): Promise<SchemaVersion> {
  const exists = await client.query<{ there: boolean }>(
    "select to_regclass('migrations.applied') is not null as there",
  );
  if (exists.rows[0]?.there !== true) return "none";
  const { rows } = await client.query<{ at: string | null }>(
    "select max(created_at)::text as at from migrations.applied",
  );
  const applied = Number(rows[0]?.at ?? 0);
  const expected = expectedVersion();
  if (applied === 0) return "none";
  return applied === expected ? "equal" : applied < expected ? "older" : "newer";
}
