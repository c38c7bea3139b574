import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle, Period } from "@/domain/attempts/codes";
import type { Fen } from "@/domain/money/fen";
import { share } from "@/domain/money/share";
import { addDays, addMonths, daysBetween, parts } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

/** An amount that was taken once: a bill, or a charge that no bill covers. Each amount stands here once only. */
export type Charge = {
  readonly source: "bill" | "event";
  /** Of the bill or the event: "/bills/0", "/events/3". */
  readonly pointer: string;
  readonly amountPointer: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Undefined when the record holds no amount. */
  readonly fen: Fen | undefined;
  /** How it was taken, when an event says so: after cancelling, or without valid notice. */
  readonly flaw?: "charged-after-cancelling" | "preticked-renewal";
};

export type Charges = {
  /** In the order of their days. */
  readonly charges: readonly Charge[];
  /** Bills that cover days of another bill: the record contradicts itself, so they are asked about and not counted. */
  readonly overlapping: readonly string[];
};

const FLAWS = ["charged-after-cancelling", "preticked-renewal"] as const satisfies readonly Obstacle[];

/**
 * What was taken up to today, each amount once: a charge on a day that a bill covers is money of that bill; where
 * it was flawed, the flawed part of the bill is what is left of it here. Independent of the order in which bills were entered. Time n log n in bills and charges.
 */
export function chargesOf(facts: AttemptFacts, today: PlainDate): Charges {
  const { bills, overlapping } = billCharges(facts, today);
  const paid = bills.map(({ fen = 0 }) => fen);
  const alone: Charge[] = [];
  for (let index = 0; index < facts.events.length; index += 1) {
    const event = facts.events[index];
    const flaw = event && FLAWS.find((code) => event.obstacles.includes(code));
    if (!event || (event.kind !== "charge" && !(flaw && event.amountFen !== undefined))) continue;
    const days = dayRange(event.when);
    if (!days || days.to > today) continue;
    const pointer = `/events/${index}`;
    const covering = covers(bills, days.to);
    if (covering >= 0) {
      const bill = bills[covering];
      if (bill && flaw) bills[covering] = flawed(bill, paid[covering] ?? 0, flaw, event.amountFen);
      continue;
    }
    alone.push({
      source: "event",
      pointer,
      amountPointer: `${pointer}/amountFen`,
      from: days.to,
      to: days.to,
      fen: event.amountFen,
      ...(flaw === undefined ? {} : { flaw }),
    });
  }
  return { charges: [...bills, ...alone].sort(byDay), overlapping };
}

/** The flawed part of a bill: what the events say was taken so, never more than the bill. */
function flawed(bill: Charge, paid: Fen, flaw: NonNullable<Charge["flaw"]>, amount: Fen | undefined): Charge {
  const before = bill.flaw === undefined ? 0 : (bill.fen ?? 0);
  return {
    ...bill,
    flaw: bill.flaw ?? flaw,
    fen: Math.min(paid, amount === undefined ? paid : before + amount),
  };
}

function billCharges({ bills = [] }: AttemptFacts, today: PlainDate) {
  const sorted = bills
    .map((bill, index): Charge => {
      const pointer = `/bills/${index}`;
      const { from, to, paidFen } = bill;
      return { source: "bill", pointer, amountPointer: `${pointer}/paidFen`, from, to, fen: paidFen };
    })
    .filter(({ from, to }) => from <= to && from <= today)
    .sort(byDay);
  const kept: Charge[] = [];
  const overlapping: string[] = [];
  for (const bill of sorted) {
    const before = kept.at(-1);
    if (before && bill.from <= before.to) overlapping.push(`${bill.pointer}/from`);
    else kept.push(bill);
  }
  return { bills: kept, overlapping };
}

/** The place of the bill that covers a day, or -1; bills are sorted and apart. */
function covers(bills: readonly Charge[], day: PlainDate): number {
  let low = 0;
  let high = bills.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bill = bills[middle];
    if (!bill) return -1;
    if (bill.to < day) low = middle + 1;
    else if (bill.from > day) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** By first day, last day, amount: the same for every order of entry. */
function byDay(one: Charge, other: Charge): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  if (one.to !== other.to) return one.to < other.to ? -1 : 1;
  return (one.fen ?? 0) - (other.fen ?? 0);
}

/** Months of a period. */
export const MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Period, number>;

/** A price and the period that it is for. */
export type Price = { readonly fen: Fen; readonly period: Period };

/** How much of a period a charge is for: whole months, or days of a month when the bill itself shows a part. */
export type Span = { readonly months: number } | { readonly days: number; readonly ofDays: number };

/** Whole months where the last day is the eve of the corresponding day; otherwise days of the month that it begins. */
export function spanOf(from: PlainDate, to: PlainDate): Span {
  const [fromYear, fromMonth] = parts(from);
  const after = to === "2199-12-31" ? undefined : addDays(to, 1);
  if (after !== undefined) {
    const [year, month] = parts(after);
    const months = (year - fromYear) * 12 + (month - fromMonth);
    if (months > 0 && addMonths(from, months) === after) return { months };
  }
  return { days: daysBetween(from, to) + 1, ofDays: daysOfMonthFrom(from) };
}

/** What a price comes to over a span, half a fen up. */
export function priceOver({ fen, period }: Price, span: Span): Fen {
  return "months" in span
    ? share(fen, span.months, MONTHS[period])
    : share(fen, span.days, span.ofDays * MONTHS[period]);
}

function daysOfMonthFrom(from: PlainDate): number {
  return from >= "2199-12-01" ? 31 : daysBetween(from, addMonths(from, 1));
}
