import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { at, type Timeline, timeline } from "@/domain/time/timeline";

/**
 * The one-year loan prime rate (一年期贷款市场报价利率) in basis points, as far as anybody here knows it. It is published
 * monthly. Our only source is second-hand (FACTS D5a), so it is never printed as law; a day that it does not reach is
 * answered with nothing, not with the last value.
 */
export type LendingRates = {
  readonly rates: Timeline<number>;
  /** The last day for which the source vouches. */
  readonly knownTo: PlainDate;
};

export const LENDING_RATES: LendingRates = {
  rates: timeline<number>(plainDate("2026-11-23"), [
    {
      from: plainDate("2025-05-20"),
      value: 300,
      source: "People's Bank of China, notice of May 2025, as reported; the notice itself was not opened",
    },
  ]),
  knownTo: plainDate("2025-12-31"),
};

/** The rate on a day in basis points, or undefined when it is not known for that day. */
export function lendingRateOn(date: PlainDate, { rates, knownTo }: LendingRates): number | undefined {
  if (date > knownTo) return undefined;
  const moment = at(rates, date);
  return moment.state === "holds" ? moment.value : undefined;
}
