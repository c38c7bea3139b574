/** One line of `npm run bench`: what was measured, against which budget (PRODUCT section 9), and whether it holds. */
export type Measure = {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number;
  readonly holds: boolean;
};
