import { availableParallelism } from "node:os";

/**
 * How many files of tests run at the same time where each needs a PostgreSQL, or the whole product, of its own: more
 * than two would wait for one another's processors and break tests that look at time. Somebody's own database is one.
 */
export const SIDE_BY_SIDE = process.env.TEST_DATABASE_URL ? 1 : Math.min(2, availableParallelism());

/** Makes one for each worker, at the same time. When one cannot be made, stops those that were, and throws. */
export async function oneForEach<Made extends { stop(): Promise<void> }>(
  make: () => Promise<Made>,
): Promise<{ readonly made: readonly Made[]; stop(): Promise<void> }> {
  const tried = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, make));
  const made = tried.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const stop = async () => {
    await Promise.all(made.map((each) => each.stop()));
  };
  const failed = tried.find((each) => each.status === "rejected");
  if (failed === undefined) return { made, stop };
  await stop();
  throw failed.reason;
}
