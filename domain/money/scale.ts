import type { Fen } from "@/domain/money/fen";

/** A bracket of a cumulative scale: what lies above `above` pays `basisPoints` of itself. */
export type Bracket = { readonly above: Fen; readonly basisPoints: number };

/** A scale: a fixed sum for the first bracket, then rates for what lies above each step, in rising order. */
export type Scale = { readonly base: Fen; readonly brackets: readonly Bracket[] };

const WHOLE = 10_000;

/**
 * The cumulative sum of a scale, half a fen up, exact in whole numbers (分段累计). `halves` divides the sum once before
 * it is rounded, so that a half is never rounded twice. Throws a RangeError for an amount that is no whole fen, is negative,
 * or is beyond exact integers.
 */
export function onScale({ base, brackets }: Scale, amount: Fen, halves: 1 | 2 = 1): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError("an amount is a whole number of fen");
  let sum = base * WHOLE;
  for (const [index, { above, basisPoints }] of brackets.entries()) {
    if (amount <= above) break;
    const end = Math.min(amount, brackets[index + 1]?.above ?? amount);
    sum += (end - above) * basisPoints;
  }
  const whole = WHOLE * halves;
  const doubled = 2 * sum + whole;
  if (!Number.isSafeInteger(doubled)) throw new RangeError("the amount is too large to be counted exactly");
  return (doubled - (doubled % (2 * whole))) / (2 * whole);
}
