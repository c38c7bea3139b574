import type { Fen } from "@/domain/money/fen";

/**
 * `part` of `whole` of an amount, a line rounded half up to the fen (FACTS J06). Exact in whole numbers: nothing passes
 * through a fraction. Throws a RangeError for negative or broken numbers, an empty whole, or a share beyond exact integers.
 */
export function share(fen: Fen, part: number, whole: number): Fen {
  if (![fen, part, whole].every(Number.isSafeInteger) || fen < 0 || part < 0 || whole < 1)
    throw new RangeError("a share is counted in whole numbers");
  const doubled = 2 * fen * part + whole;
  if (Number.isSafeInteger(doubled)) return (doubled - (doubled % (2 * whole))) / (2 * whole);
  const exact = Number((2n * BigInt(fen) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
  if (!Number.isSafeInteger(exact)) throw new RangeError("the share is too large to be counted exactly");
  return exact;
}
