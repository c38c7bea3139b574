import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { LIMITS } from "@/domain/accounts/thresholds";
import { addressPrefix } from "@/server/accounts/client-address";
import { ALL_TOGETHER } from "@/server/accounts/limits";
import { problem } from "@/server/api/problem";
import { environment } from "@/server/environment";

/**
 * The public API stores nothing and asks the database nothing, so its counters live in the process: with several
 * processes the whole allows as many times more. Enough against a flood, and it costs no round trip.
 */
const limiters = new Map<string, RateLimiterMemory>();

/** Counts one request, and answers 429 with `Retry-After` when there were too many. */
export async function tooMany(
  request: Request,
  limit: "api-reads" | "api-documents",
): Promise<Response | undefined> {
  const key = addressPrefix(request.headers, environment().trustedProxyHops);
  const { points, seconds, together } = LIMITS[limit];
  const most = (key === ALL_TOGETHER ? together : points) * environment().apiAllowance;
  const name = `${limit}/${most}`;
  const limiter = limiters.get(name) ?? new RateLimiterMemory({ points: most, duration: seconds });
  limiters.set(name, limiter);
  try {
    await limiter.consume(key);
    return undefined;
  } catch (answer) {
    const milliseconds = answer instanceof RateLimiterRes ? answer.msBeforeNext : 1_000;
    return problem("too-many", [], Math.max(1, Math.ceil(milliseconds / 1_000)));
  }
}
