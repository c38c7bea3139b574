import "server-only";
import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";

type Database = NodePgDatabase<Record<string, never>>;

declare const READS: unique symbol;
declare const WRITES: unique symbol;

/** The right to read inside one short transaction that PostgreSQL itself holds to reading. */
export type Reader = Pick<Database, "select" | "selectDistinct"> & { readonly [READS]: true };

/**
 * The right to write. It has no `.transaction`: a nested one would send a second BEGIN whose COMMIT ends the outer
 * work (SECURITY S3); `savepoint` is the only way to try something.
 */
export type Tx = Reader &
  Pick<Database, "insert" | "update" | "delete" | "execute"> & { readonly [WRITES]: true };

/** A handle that dies with its transaction: a forgotten await must never reach the next person's transaction. */
export type Lease = { readonly tx: Tx; end(): void };

export function leaseOf(client: PoolClient): Lease {
  let ended = false;
  const guarded = {
    query(...args: Parameters<PoolClient["query"]>) {
      if (ended) return Promise.reject(new Error("the transaction of this handle has ended"));
      return client.query(...args);
    },
  };
  const database: Database = drizzle({ client: guarded as unknown as PoolClient });
  const handle = {
    select: database.select.bind(database),
    selectDistinct: database.selectDistinct.bind(database),
    insert: database.insert.bind(database),
    update: database.update.bind(database),
    delete: database.delete.bind(database),
    execute: database.execute.bind(database),
  };
  return {
    tx: Object.freeze(handle) as unknown as Tx,
    end() {
      ended = true;
    },
  };
}

/**
 * Tries `work` under a named savepoint: when it throws, only its own writes are undone and the error goes on.
 * Savepoints nest; do not run two at once on one transaction.
 */
export async function savepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`savepoint parity_try`);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await tx.execute(sql`rollback to savepoint parity_try`);
    await tx.execute(sql`release savepoint parity_try`);
    throw error;
  }
  await tx.execute(sql`release savepoint parity_try`);
  return result;
}
