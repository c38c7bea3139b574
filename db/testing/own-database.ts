import { inject } from "vitest";

/** Addresses of one migrated database, by login. */
export type TestDatabase = {
  /** Of an administrator: to look beneath the rules, and to break things on purpose. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly migrateUrl: string;
};

declare module "vitest" {
  interface ProvidedContext {
    databases: readonly TestDatabase[];
  }
}

/** The database of this worker. Files of tests run side by side, and each worker has a PostgreSQL of its own. */
export function ownDatabase(): TestDatabase {
  const own = inject("databases")[Number(process.env.VITEST_POOL_ID) - 1];
  if (own === undefined) throw new Error(`no database was made for worker ${process.env.VITEST_POOL_ID}`);
  return own;
}
