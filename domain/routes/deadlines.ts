import type { Citation } from "@/domain/law/citation";
import { cited } from "@/domain/routes/route-citations";
import { addDays, addMonths, addYears } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * Deadlines of the first routes, as data with the sum that gave them. Dates are nominal: a date that
 * the person must keep is never rolled over a weekend (FACTS J02, J03).
 */

/** How the last day was counted. The day of the start itself is never counted (Civil Code art. 201). */
export type Sum =
  | { readonly unit: "day"; readonly count: number }
  | { readonly unit: "month"; readonly count: number }
  | { readonly unit: "year"; readonly count: number };

export type Deadline = {
  readonly id:
    | "operator-answer"
    | "appeal-bar-fees"
    | "appeal-bar-fees-by-charge"
    | "appeal-bar-other"
    | "market-complaint-bar";
  readonly start: PlainDate;
  readonly sum: Sum;
  readonly lastDay: PlainDate;
  /** Row of FACTS that says how to count where the text can be read two ways. */
  readonly decision: "J01" | "J04" | "J13";
  readonly citations: readonly Citation[];
};

export type AnswerDeadline = Deadline & {
  readonly id: "operator-answer";
  readonly days: number;
  /** The first day on which a telecom user appeal can be filed when no answer came. */
  readonly opensOn: PlainDate;
};

const ANSWER_DAYS = 15;
const FEE_MONTHS = 5;
const OTHER_YEARS = 2;
const MARKET_YEARS = 3;

/**
 * The operator's last day to answer, and the day on which the appeal to the regulator opens without an answer: the
 * 15th day after the complaint is still the operator's, the appeal opens on the day after it (appeal measures art.
 * 10 item 4; FACTS J01). Undefined for days whose text is not held.
 */
export function operatorAnswer(complainedOn: PlainDate): AnswerDeadline | undefined {
  const citations = cited(complainedOn, "appeal.operator-first");
  if (citations.length === 0) return undefined;
  const lastDay = addDays(complainedOn, ANSWER_DAYS);
  return {
    id: "operator-answer",
    start: complainedOn,
    sum: { unit: "day", count: ANSWER_DAYS },
    days: ANSWER_DAYS,
    lastDay,
    opensOn: addDays(lastDay, 1),
    decision: "J01",
    citations,
  };
}

/**
 * The last days for the appeal, counted from the first refusal: five months for a dispute about charges, two years
 * for any other (appeal measures art. 11 item 1). Where both an order and money are asked, the text leaves open which
 * one governs and which charge starts it: act by the first, name the second as the later reading (FACTS L9, J04).
 * Empty for days whose text is not held.
 */
export function appealBars(firstRefusedOn: PlainDate): readonly Deadline[] {
  const citations = cited(firstRefusedOn, "appeal.time");
  if (citations.length === 0) return [];
  const common = { start: firstRefusedOn, decision: "J04", citations } as const;
  return [
    {
      ...common,
      id: "appeal-bar-fees",
      sum: { unit: "month", count: FEE_MONTHS },
      lastDay: addMonths(firstRefusedOn, FEE_MONTHS),
    },
    {
      ...common,
      id: "appeal-bar-other",
      sum: { unit: "year", count: OTHER_YEARS },
      lastDay: addYears(firstRefusedOn, OTHER_YEARS),
    },
  ];
}

/**
 * The later reading that J04 names: five months counted from a charge after the refusal instead of the refusal itself.
 * To be shown beside the earlier date, never instead of it. Undefined for days whose text is not held.
 */
export function feeBarByCharge(chargedOn: PlainDate): Deadline | undefined {
  const [fees] = appealBars(chargedOn);
  return fees && { ...fees, id: "appeal-bar-fees-by-charge" };
}

/**
 * The last day for a complaint to the market regulator: three years from the day on which the person knew or should have
 * known (complaint measures art. 16 item 4), read here as the first refusal. No interruption is assumed (FACTS L8, J13).
 * Undefined when the text is not held on `today`, the day of the complaint, which governs.
 */
export function marketComplaintBar(firstRefusedOn: PlainDate, today: PlainDate): Deadline | undefined {
  const citations = cited(today, "market.time");
  if (citations.length === 0) return undefined;
  return {
    id: "market-complaint-bar",
    start: firstRefusedOn,
    sum: { unit: "year", count: MARKET_YEARS },
    lastDay: addYears(firstRefusedOn, MARKET_YEARS),
    decision: "J13",
    citations,
  };
}
