import "server-only";
import pg from "pg";

const KEY = Symbol.for("parity.pools");

type Pools = { main?: pg.Pool; limits?: pg.Pool };

// One set for the process: Next loads this module once for each of its bundles.
const shared = globalThis as Record<symbol, Pools | undefined>;
const pools: Pools = shared[KEY] ?? {};
shared[KEY] = pools;

function open(most: number, name: string, options?: string): pg.Pool {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const pool = new pg.Pool({
    connectionString,
    max: most,
    connectionTimeoutMillis: 2_500,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: name,
    options,
  });
  // A connection that dies while idle is dropped by the pool; without a listener it would end the process.
  pool.on("error", ignore);
  pool.on("connect", (client) => {
    client.on("error", ignore);
  });
  return pool;
}

function ignore(): void {
  // The same error reaches whoever waits for a query on this connection.
}

/** The pool of people's work. Only `db/client.ts` and `db/accounts/enter.ts` may check out of it. */
export function mainPool(): pg.Pool {
  pools.main ??= open(size(), "parity-web");
  return pools.main;
}

/**
 * The limiter's own small pool with its own commits: a rollback must not refund a try, and a full main pool must not
 * stop the counting (SECURITY S13). Counts may be lost in a crash of the host, so they do not wait for the disk.
 */
export function limitsPool(): pg.Pool {
  pools.limits ??= open(2, "parity-limits", "-c synchronous_commit=off");
  return pools.limits;
}

/** Ends all connections; the next use opens new ones. */
export async function closePools(): Promise<void> {
  const open = [pools.main, pools.limits];
  pools.main = undefined;
  pools.limits = undefined;
  await Promise.all(open.map((pool) => pool?.end()));
}

function size(): number {
  const wanted = Number(process.env.DATABASE_POOL_SIZE);
  return Number.isInteger(wanted) && wanted >= 2 && wanted <= 100 ? wanted : 10;
}
