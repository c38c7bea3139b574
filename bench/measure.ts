/** One line of `npm run bench`: what was measured, against which budget (PRODUCT section 9), and whether it holds. */
export type Measure = {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number;
  readonly holds: boolean;
};

/** The middle of some measurements; the upper one of two. 0 for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
