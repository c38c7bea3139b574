import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Answer, Raw } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import { addDays, addMonths } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * "What did you pay, and for which days?", asked beside the sums that hang on it: one item for each bill. The page of sums
 * stands apart from the wizard, because a first letter does without bills.
 */
export const BILLS_STEP = "damages";

type Bill = NonNullable<AttemptFacts["bills"]>[number];

export const BILL_FIELDS = ["from", "to", "paid"] as const;

/** One bill as typed. A bill of the current month may end after today; none begins after it. */
export function parseBill(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const from = read.date("from", { missing: "date-required", notAfter: today });
  const to = read.date("to", { missing: "date-required" });
  if (from !== undefined && to !== undefined && to < from) read.fail("to", "span-reversed");
  return read.done({ from, to, paidFen: read.fen("paid", "paid-required") });
}

/** A bill that can be read, with the item where it was typed. */
export type TypedBill = { readonly item: string; readonly bill: Bill };

/** Every bill that says which days and how much, in the order of its days. */
export function typedBills(answers: readonly Answer[], today: PlainDate): readonly TypedBill[] {
  return billItems(answers)
    .flatMap(({ item, raw }): TypedBill[] => {
      const { from, to, paidFen } = parseBill(raw, today).value;
      if (from === undefined || to === undefined || paidFen === undefined || to < from) return [];
      return [{ item, bill: { from, to, paidFen } }];
    })
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Bills that were typed and cannot be read yet: they stay as typed, and count nowhere. */
export function unreadableBills(answers: readonly Answer[], today: PlainDate): readonly Answer[] {
  return billItems(answers).filter(({ raw }) => Object.keys(parseBill(raw, today).errors).length > 0);
}

/**
 * The days that the next bill most likely covers: as many months as the last one, from the day after it. Undefined without
 * a bill over whole months, or when those days have not begun. Only days: an amount is never guessed.
 */
export function nextBillDays(
  bills: readonly TypedBill[],
  today: PlainDate,
): Pick<Bill, "from" | "to"> | undefined {
  const last = bills.at(-1)?.bill;
  if (last === undefined || last.to >= today) return undefined;
  const from = addDays(last.to, 1);
  const months = [1, 3, 12].find((count) => addMonths(last.from, count) === from);
  return months === undefined ? undefined : { from, to: addDays(addMonths(from, months), -1) };
}

const billItems = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ step, item }) => step === BILLS_STEP && item !== "");

const sortKey = ({ item, bill }: TypedBill): string => `${bill.from} ${bill.to} ${item}`;
