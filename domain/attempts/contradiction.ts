/** Facts that cannot all be true, or that are probably mistyped. The screen asks; it never corrects by itself. */
export type ContradictionCode =
  | "event.in-future"
  | "event.date-unreadable"
  | "event.before-contract"
  | "event.done-before-request"
  | "event.reply-before-complaint"
  | "event.refused-after-done"
  | "contract.starts-in-future"
  | "contract.ends-before-start"
  | "contract.open-ended-with-end"
  | "paid-period.reversed"
  | "target.dearer-than-current"
  | "target.same-as-current"
  | "promise.due-before-made"
  | "promise.due-unreadable"
  | "bill.reversed"
  | "bill.in-future"
  | "refund.due-before-asked"
  | "refund.in-future"
  | "other-price.not-lower"
  | "other-price.in-future"
  | "rule-change.in-future"
  | "measure.in-future"
  | "term.shown-in-future"
  | "history.in-future"
  | "history.out-of-order"
  | "history.answered-before-accepted";

export type Contradiction = {
  readonly code: ContradictionCode;
  /** JSON pointers of the facts that do not fit together; the first is where the question belongs. */
  readonly pointers: readonly string[];
};

/** One contradiction, or none. */
export function when(
  holds: boolean,
  code: ContradictionCode,
  ...pointers: readonly string[]
): readonly Contradiction[] {
  return holds ? [{ code, pointers }] : [];
}
