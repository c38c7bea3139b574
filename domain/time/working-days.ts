import { addDays, addMonths, addYears } from "@/domain/time/arithmetic";
import {
  type CalendarState,
  calendarOn,
  type DayKind,
  dayKind,
  inHolidayBlock,
  isWorkday,
} from "@/domain/time/holidays";
import type { PlainDate } from "@/domain/time/plain-date";

/** A length of time as the law writes it. `日` without `工作日` is a calendar day (FACTS b4). */
export type Sum = { readonly unit: "day" | "working-day" | "month" | "year"; readonly count: number };

/**
 * What happens when the last day is a day off. `civil` and `court`: 法定休假日, so weekends, festivals and compensatory
 * rest days roll (Civil Code art. 203, Civil Procedure Law art. 85). `market`: 法定节假日, so only a published holiday
 * block rolls (complaint measures art. 45). `nominal`: the text held says nothing, so nothing rolls (FACTS J02, J03).
 */
export type Regime = "civil" | "court" | "market" | "nominal";

/** A day that was passed over, and what it is. */
export type SkippedDay = { readonly day: PlainDate; readonly why: Exclude<DayKind, "workday" | "make-up"> };

export type Counted = {
  /** The last day as the sum alone gives it. */
  readonly lastDay: PlainDate;
  /** Days off between the start and the last day that a count of working days passed over. */
  readonly skipped: readonly SkippedDay[];
  /** How well the days off that the count looked at are known; `verified` where it looked at none. */
  readonly calendar: CalendarState;
};

export type Rolled = {
  /** The last day after rolling; undefined when the year has no table, because then only the nominal day is shown. */
  readonly rolled: PlainDate | undefined;
  readonly skipped: readonly SkippedDay[];
  readonly calendar: CalendarState;
};

/**
 * The last day of a period. The day of the start is never counted (Civil Code art. 201, complaint measures art. 45);
 * months and years end on the corresponding day, or on the last of a shorter month (art. 202). A count of working days
 * across a year without a table passes over weekends and fixed festivals only, and `calendar` says `none`.
 * Throws a RangeError for a count below 1, or outside 1900 to 2199.
 */
export function lastDayOf(start: PlainDate, { unit, count }: Sum): Counted {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError("a period is at least one day long");
  if (unit === "working-day") return workingDays(start, count);
  const lastDay =
    unit === "day"
      ? addDays(start, count)
      : unit === "month"
        ? addMonths(start, count)
        : addYears(start, count);
  return { lastDay, skipped: [], calendar: "verified" };
}

/**
 * Where the last day moves when it is a day off, for periods that bind an authority or a court (FACTS J02). A date that
 * the person must keep is never passed to this.
 */
export function rollOver(lastDay: PlainDate, regime: Regime): Rolled {
  if (regime === "nominal") return { rolled: undefined, skipped: [], calendar: "verified" };
  const first = calendarOn(lastDay);
  if (first === "none") return { rolled: undefined, skipped: [], calendar: first };
  const isOff = regime === "market" ? inHolidayBlock : isDayOff;
  const skipped: SkippedDay[] = [];
  let day = lastDay;
  let calendar: CalendarState = first;
  while (isOff(day)) {
    skipped.push({ day, why: whyOff(day) });
    day = addDays(day, 1);
    calendar = weaker(calendar, calendarOn(day));
    if (calendar === "none") return { rolled: undefined, skipped: [], calendar };
  }
  return { rolled: day, skipped, calendar };
}

/** The less certain of two calendars. */
export function weaker(one: CalendarState, other: CalendarState): CalendarState {
  if (one === "none" || other === "none") return "none";
  return one === "unverified" || other === "unverified" ? "unverified" : "verified";
}

function workingDays(start: PlainDate, count: number): Counted {
  const skipped: SkippedDay[] = [];
  let calendar: CalendarState = "verified";
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    calendar = weaker(calendar, calendarOn(day));
    if (isWorkday(day)) left -= 1;
    else skipped.push({ day, why: whyOff(day) });
  }
  return { lastDay: day, skipped, calendar };
}

function isDayOff(day: PlainDate): boolean {
  return !isWorkday(day);
}

function whyOff(day: PlainDate): SkippedDay["why"] {
  const kind = dayKind(day);
  return kind === "workday" || kind === "make-up" ? "rest" : kind;
}
