import "server-only";

/** The longest wait that an address may name: the longest threshold is a day. */
const LONGEST = 2 * 86_400;

/** The moment from which something may be tried again, for the `until` of an address: whole seconds since 1970. */
export function untilOf(retryAfter: unknown, now: number = Date.now()): string {
  const seconds = Number(retryAfter);
  return String(Math.ceil(now / 1_000) + (seconds > 0 && seconds < LONGEST ? Math.ceil(seconds) : 60));
}

/** How many seconds are left until then; undefined when it has passed, or is no moment that we would name. */
export function secondsUntil(named: unknown, now: number = Date.now()): number | undefined {
  if (typeof named !== "string" || !/^\d{10,11}$/.test(named)) return undefined;
  const left = Number(named) - Math.floor(now / 1_000);
  return left > 0 && left <= LONGEST ? left : undefined;
}
