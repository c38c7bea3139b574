import { type ActId, act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { addDays, addMonths, addYears } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";
import { at } from "@/domain/time/timeline";

/**
 * Deadlines around the complaint to the operator, as data with the sum that gave them. Dates are nominal: a date that
 * the person must keep is never rolled over a weekend (FACTS J02, J03).
 */

/** How the last day was counted. The day of the start itself is never counted (Civil Code art. 201). */
export type Sum =
  | { readonly unit: "day"; readonly count: number }
  | { readonly unit: "month"; readonly count: number }
  | { readonly unit: "year"; readonly count: number };

export type Deadline = {
  readonly id: "operator-answer" | "appeal-bar-fees" | "appeal-bar-other";
  readonly start: PlainDate;
  readonly sum: Sum;
  readonly lastDay: PlainDate;
  /** Row of FACTS that says how to count where the text can be read two ways. */
  readonly decision: "J01" | "J04";
  readonly citations: readonly Citation[];
};

export type AnswerDeadline = Deadline & {
  readonly id: "operator-answer";
  readonly days: number;
  /** The first day on which a telecom user appeal can be filed when no answer came. */
  readonly opensOn: PlainDate;
};

const APPEAL: ActId = "telecom-user-appeal-measures-2016";
const ANSWER_DAYS = 15;
const FEE_MONTHS = 5;
const OTHER_YEARS = 2;

/**
 * The operator's last day to answer, and the day on which the appeal to the regulator opens without an answer: the
 * 15th day after the complaint is still the operator's, the appeal opens on the day after it (appeal measures art.
 * 10 item 4; FACTS J01). Undefined for days whose text is not held.
 */
export function operatorAnswer(complainedOn: PlainDate): AnswerDeadline | undefined {
  const citations = cited(complainedOn, { article: 10, item: 4 });
  if (!citations) return undefined;
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
  const citations = cited(firstRefusedOn, { article: 11, item: 1 });
  if (!citations) return [];
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

function cited(on: PlainDate, place: Pick<Citation, "article" | "item">): readonly Citation[] | undefined {
  const { texts, link } = act(APPEAL);
  const text = at(texts, on);
  if (text.state !== "holds" || !text.value.held) return undefined;
  return [{ act: APPEAL, ...place, link, version: text.value.version }];
}

/** Every citation that the deadlines can print, for `law:check`. */
export function routeCitations(): readonly Citation[] {
  const { texts } = act(APPEAL);
  return texts.starts.flatMap(({ from }) => [
    ...(operatorAnswer(from)?.citations ?? []),
    ...appealBars(from).flatMap((bar) => bar.citations),
  ]);
}
