import type { Route } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import {
  type DeadlineDecision,
  type DeadlineId,
  deadlineCitations,
  deadlineRule,
} from "@/domain/routes/deadline-rules";
import { addDays } from "@/domain/time/arithmetic";
import type { CalendarState } from "@/domain/time/holidays";
import type { PlainDate } from "@/domain/time/plain-date";
import {
  lastDayOf,
  type Regime,
  rollOver,
  type SkippedDay,
  type Sum,
  weaker,
} from "@/domain/time/working-days";

/**
 * Deadlines as data with the sum that gave them. A date that the person must keep is nominal, "act by", and never rolled
 * over a weekend; a date that binds others is shown nominal and rolled (FACTS J02, J03).
 */
export type Deadline = {
  readonly id: DeadlineId;
  /** Stable within one attempt: the id, with the place of the filing where an attempt can have several. */
  readonly key: string;
  readonly route?: Route;
  readonly side: "user" | "authority";
  /** The day from which it is counted; that day itself is never counted (Civil Code art. 201). */
  readonly start: PlainDate;
  /** JSON pointer to the fact that gave the start. */
  readonly startPointer?: string;
  readonly sum: Sum;
  /** The last day as the sum gives it. For the user's side: act by this day. */
  readonly lastDay: PlainDate;
  /** Only on the authority's side, and only where the calendar of that year is known. */
  readonly rolled?: PlainDate;
  /** Days off that were passed over, in counting working days or in rolling. */
  readonly skipped: readonly SkippedDay[];
  readonly regime: Regime;
  /** What it can be prolonged to, the whole length from the same start. */
  readonly extension?: { readonly sum: Sum; readonly lastDay: PlainDate; readonly rolled?: PlainDate };
  /** JSON pointer to the fact that ended the waiting: the filing in time, the acceptance, the answer, in time or not. */
  readonly metBy?: string;
  /** Only for a limitation that began anew: what interrupted it, in order; the last one is the start. */
  readonly interruptions?: readonly Interruption[];
  /** Row of FACTS j that says how to count where the text is silent or can be read two ways. */
  readonly decision?: DeadlineDecision;
  readonly citations: readonly Citation[];
  /** How well the days off that the count looked at are known; `none` means that the date is nominal. */
  readonly calendar: CalendarState;
};

/** What made a limitation begin anew (Civil Code art. 195; limitation rules arts. 8 and 12; FACTS L2 to L4). */
export type Interruption = {
  readonly kind: "demand" | "agreement" | "suit" | "body";
  readonly on: PlainDate;
  readonly pointer: string;
};

/** What is known of one deadline besides its rule and its first day. */
export type DeadlineContext = {
  readonly startPointer?: string | undefined;
  /** The route of the filing, where the rule serves several. */
  readonly route?: Route | undefined;
  /** Place of the filing among several, for the key. */
  readonly index?: number;
  readonly metBy?: string | undefined;
  /** The day of that fact; a filing after the last day keeps nothing. */
  readonly metOn?: PlainDate | undefined;
  /** The day whose text of the law governs; the day of the start when absent. */
  readonly governedOn?: PlainDate;
  /** Places that this case adds to those of the rule. */
  readonly also?: readonly Citation[];
};

/**
 * One deadline by its rule. Undefined for days whose text is not held, and where the count leaves the calendar (1900 to
 * 2199): then nothing is computed, never guessed.
 */
export function deadlineFrom(
  id: DeadlineId,
  start: PlainDate,
  context: DeadlineContext = {},
): Deadline | undefined {
  const rule = deadlineRule(id);
  const { side, sum, extended, regime } = rule;
  const found = deadlineCitations(context.governedOn ?? start, rule.places);
  if (found.length === 0 || !inCalendar(start, extended ?? sum)) return undefined;
  const counted = lastDayOf(start, sum);
  const rolling = side === "authority" ? rollOver(counted.lastDay, regime) : undefined;
  const { startPointer, index, also } = context;
  const late = side === "user" && context.metOn !== undefined && context.metOn > counted.lastDay;
  const metBy = late ? undefined : context.metBy;
  const route = context.route ?? rule.route;
  const extension = extended && extensionOf(start, extended, regime);
  // Optional fields are set one by one: one assessment makes dozens of deadlines, and a spread for each costs as much as the count.
  const deadline: { -readonly [Field in keyof Deadline]: Deadline[Field] } = {
    id,
    key: index === undefined ? id : `${id}-${index}`,
    side,
    start,
    sum,
    lastDay: counted.lastDay,
    skipped: rolling ? [...counted.skipped, ...rolling.skipped] : counted.skipped,
    regime,
    citations: also ? [...found, ...also] : found,
    calendar: rolling ? weaker(counted.calendar, rolling.calendar) : counted.calendar,
  };
  if (route) deadline.route = route;
  if (startPointer) deadline.startPointer = startPointer;
  if (rolling?.rolled) deadline.rolled = rolling.rolled;
  if (extension) deadline.extension = extension;
  if (metBy) deadline.metBy = metBy;
  if (rule.decision) deadline.decision = rule.decision;
  return deadline;
}

function extensionOf(start: PlainDate, sum: Sum, regime: Regime): NonNullable<Deadline["extension"]> {
  const { lastDay } = lastDayOf(start, sum);
  const { rolled } = rollOver(lastDay, regime);
  return rolled === undefined ? { sum, lastDay } : { sum, lastDay, rolled };
}

/** A margin of a year keeps the longest count, holidays included, inside the calendar. */
function inCalendar(start: PlainDate, { unit, count }: Sum): boolean {
  const years = unit === "year" ? count : unit === "month" ? Math.ceil(count / 12) : 1;
  return Number(start.slice(0, 4)) + years + 1 <= 2199;
}

export type AnswerDeadline = Deadline & {
  readonly id: "operator-answer";
  readonly days: number;
  /** The first day on which a telecom user appeal can be filed when no answer came. */
  readonly opensOn: PlainDate;
};

/**
 * The operator's last day to answer, and the day on which the appeal to the regulator opens without an answer: the
 * 15th day after the complaint is still the operator's, the appeal opens on the day after it (appeal measures art.
 * 10 item 4; FACTS J01). Undefined for days whose text is not held.
 */
export function operatorAnswer(
  complainedOn: PlainDate,
  context: DeadlineContext = {},
): AnswerDeadline | undefined {
  const answer = deadlineFrom("operator-answer", complainedOn, context);
  return (
    answer && {
      ...answer,
      id: "operator-answer",
      days: answer.sum.count,
      opensOn: addDays(answer.lastDay, 1),
    }
  );
}

/**
 * The last days for the appeal, counted from the first refusal: five months for a dispute about charges, two years
 * for any other (appeal measures art. 11 item 1). Where both an order and money are asked, the text leaves open which
 * one governs and which charge starts it: act by the first, name the second as the later reading (FACTS L9, J04).
 * Empty for days whose text is not held.
 */
export function appealBars(firstRefusedOn: PlainDate, context: DeadlineContext = {}): readonly Deadline[] {
  return (["appeal-bar-fees", "appeal-bar-other"] as const).flatMap(
    (id) => deadlineFrom(id, firstRefusedOn, context) ?? [],
  );
}

/**
 * The later reading that J04 names: five months counted from a charge after the refusal instead of the refusal itself.
 * To be shown beside the earlier date, never instead of it. Undefined for days whose text is not held.
 */
export function feeBarByCharge(chargedOn: PlainDate, context: DeadlineContext = {}): Deadline | undefined {
  return deadlineFrom("appeal-bar-fees-by-charge", chargedOn, context);
}

/**
 * The last day for a complaint to the market regulator: three years from the day on which the person knew or should have
 * known (complaint measures art. 16 item 4), read here as the first refusal. No interruption is assumed (FACTS L8, J13).
 * Undefined when the text is not held on `today`, the day of the complaint, which governs.
 */
export function marketComplaintBar(
  firstRefusedOn: PlainDate,
  today: PlainDate,
  context: DeadlineContext = {},
): Deadline | undefined {
  return deadlineFrom("market-complaint-bar", firstRefusedOn, { governedOn: today, ...context });
}
