import type { Citation } from "@/domain/law/citation";
import type { Fen } from "@/domain/money/fen";
import type { PlainDate } from "@/domain/time/plain-date";

/** What can be asked for in money, and what must be said beside it (FACTS e). */
export type HeadId =
  | "price-difference"
  | "unused-term"
  | "charges-after-cancelling"
  | "fraud-compensation"
  | "prepaid-interest"
  | "reasonable-costs"
  | "duty-to-limit-loss"
  | "penalty-reduction"
  | "end-by-notice"
  | "foreseeable-loss"
  | "rescission";

export type DamageRow = "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8" | "D9" | "D10" | "D11";

/** One value that went into a line, and the fact that it came from. */
export type LineInput = {
  readonly name:
    | "paid"
    | "plan-price"
    | "target-price"
    | "prepaid"
    | "charged"
    | "from"
    | "to"
    | "days"
    | "of-days"
    | "asked-on"
    | "fee-base"
    | "times"
    | "least"
    | "principal"
    | "rate"
    | "until";
  readonly value: number | PlainDate;
  readonly unit: "fen" | "day" | "date" | "basis-point" | "times";
  /** JSON pointer; absent for what the law gives. */
  readonly pointer?: string;
};

/** How a line is worked out; the screen and the letters have a sentence for each. */
export type Formula =
  | "paid-minus-target"
  | "paid-minus-target-by-days"
  | "prepaid-by-unused-days"
  | "charge-in-full"
  | "three-times"
  | "least-amount"
  | "simple-interest";

export type DamageLine = {
  readonly label:
    | "bill"
    | "charge"
    | "part-bill"
    | "unused-days"
    | "charge-after-cancelling"
    | "charge-without-notice"
    | "charge-after-refused-cancellation"
    | "one-period"
    | "paid-term"
    | "disputed-charges"
    | "interest";
  readonly formula: Formula;
  readonly inputs: readonly LineInput[];
  /** Never negative. */
  readonly fen: Fen;
};

/** A figure that stands beside the total and is not part of it: one of several bases, or an analogy. */
export type DamageAlternative = {
  readonly basis: "one-period" | "paid-term" | "disputed-charges" | "end-by-notice" | "rate-by-analogy";
  readonly fen: Fen;
  readonly lines: readonly DamageLine[];
};

export type DamageWarningCode =
  | "beyond-reasonable-doubt"
  | "no-threats"
  | "refusal-is-not-fraud"
  | "fee-base-is-arguable"
  | "target-on-sale"
  | "no-valid-lock-in"
  | "request-must-be-proved"
  | "above-plan-price"
  | "bills-overlap"
  | "bill-covers-both-sides"
  | "asked-within-a-span"
  | "better-refund-rule"
  | "rate-not-fixed-here"
  | "rate-unknown"
  | "lawyer-fee-not-covered";

export type DamageWarning = {
  readonly code: DamageWarningCode;
  readonly because: readonly string[];
  readonly citations: readonly Citation[];
  /** Row of FACTS j. */
  readonly decision?: "J05" | "J06" | "J08";
};

export type DamageHead = {
  readonly head: HeadId;
  readonly row: DamageRow;
  /**
   * `computed`: `fen` counts in the total. `needs`: facts are missing for a figure, or for a part of it. `alternatives`: figures
   * that are shown and not counted. `listed`: can be asked for, not computed. `note`: goes with a figure.
   */
  readonly state: "computed" | "needs" | "alternatives" | "listed" | "note";
  /** The sum of the lines; only what counts in the total. */
  readonly fen?: Fen;
  readonly lines: readonly DamageLine[];
  readonly alternatives: readonly DamageAlternative[];
  /** What each further month of the old price adds, where both prices are known. */
  readonly perMonthFen?: Fen;
  readonly because: readonly string[];
  /** JSON pointers of the facts that are still missing. */
  readonly missing: readonly string[];
  readonly warnings: readonly DamageWarning[];
  readonly decision?: "J05" | "J06";
  readonly citations: readonly Citation[];
};

/** The sum of what counts. Every amount is in one head only, so that nothing is asked for twice. */
export function totalOf(heads: readonly DamageHead[]): Fen {
  return heads.reduce((sum, { fen = 0 }) => sum + fen, 0);
}
