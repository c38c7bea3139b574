import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { limitsPool } from "@/db/pools";
import { LIMITS, type Limit } from "@/domain/accounts/thresholds";

/** The address prefix of a client that cannot be told from others. */
export const ALL_TOGETHER = "direct";

/** Whether one more is allowed, and if not, in how many whole seconds. */
export type Allowance = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number };

/**
 * Counts one for the key and says whether it was still allowed. Counted in its own transaction, so that a later
 * rollback refunds nothing. Fails closed: when the counter cannot be reached, nothing is allowed.
 */
export async function take(limit: Limit, key: string): Promise<Allowance> {
  try {
    await limiter(limit, key).consume(key, 1);
    return { allowed: true };
  } catch (answer) {
    return refused(answer);
  }
}

/** Takes back one count that turned out to be honest. A failure is harmless: the count then ages by itself. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiter(limit, key)
    .reward(key, 1)
    .catch(() => undefined);
}

const limiters = new WeakMap<ReturnType<typeof limitsPool>, Map<string, RateLimiterPostgres>>();

function limiter(limit: Limit, key: string): RateLimiterPostgres {
  const pool = limitsPool();
  const known = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool, known);
  const {
    points,
    seconds,
    together = points,
  }: { points: number; seconds: number; together?: number } = LIMITS[limit];
  const most = key === ALL_TOGETHER ? together : points;
  const name = `${limit}/${most}`;
  const limiter = known.get(name) ?? open(limit, most, seconds, known.size === 0);
  known.set(name, limiter);
  return limiter;
}

/** The first of a process also sweeps what expired an hour ago, every five minutes. */
function open(limit: Limit, points: number, duration: number, sweeps: boolean): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: limitsPool(),
    schemaName: "limits",
    tableName: "buckets",
    tableCreated: true,
    clearExpiredByTimeout: sweeps,
    keyPrefix: limit,
    points,
    duration,
  });
}

function refused(answer: unknown): Allowance {
  const milliseconds = answer instanceof RateLimiterRes ? answer.msBeforeNext : 60_000;
  return { allowed: false, retryAfter: Math.max(1, Math.ceil(milliseconds / 1_000)) };
}
