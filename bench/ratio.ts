import autocannon from "autocannon";
import { type Measure, median } from "@/bench/measure";

const CONNECTIONS = 8;
const SECONDS = 4;
const ROUNDS = 3;

/** One request that is asked again and again; with a body it is a POST. */
export type Asked = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/**
 * How many requests a second one address answers for each that another does, measured turn by turn so that a busy
 * machine slows both. Throws when an answer is not 2xx: a fast refusal is no measurement.
 */
export async function ratio(id: string, budget: number, page: Asked, empty: Asked): Promise<Measure> {
  const rates: { page: number[]; empty: number[] } = { page: [], empty: [] };
  await rate(page, 1);
  await rate(empty, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.empty.push(await rate(empty, SECONDS));
    rates.page.push(await rate(page, SECONDS));
  }
  const value = Math.round((median(rates.page) / median(rates.empty)) * 100) / 100;
  return {
    id,
    value,
    unit: `of ${Math.round(median(rates.empty))} requests/s`,
    budget,
    holds: value >= budget,
  };
}

async function rate({ url, headers = {}, body }: Asked, duration: number): Promise<number> {
  const result = await autocannon({
    url,
    duration,
    connections: CONNECTIONS,
    headers: { ...headers },
    ...(body === undefined ? {} : { method: "POST", body }),
  });
  if (result.non2xx > 0 || result.errors > 0 || result["2xx"] === 0) {
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors, ${result["2xx"]} answered`);
  }
  return result["2xx"] / result.duration;
}
