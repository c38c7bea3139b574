import { addDays, daysBetween, weekday } from "@/domain/time/arithmetic";
import { HOLIDAY_YEARS, type HolidayYear } from "@/domain/time/holiday-years";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * What a day is. `festival` is a day named by the Holiday Measures (art. 2), `rest` any other weekday off of a published
 * block, `weekend` a Saturday or Sunday off, `make-up` a Saturday or Sunday that is worked.
 */
export type DayKind = "workday" | "make-up" | "weekend" | "festival" | "rest";

/** How far the calendar of the days that were counted can be trusted. */
export type CalendarState =
  /** Checked against the official notice. */
  | "verified"
  /** Known from a reprint of the notice only. */
  | "unverified"
  /** No table for a year that the count touches: the date is nominal. */
  | "none";

type Table = { readonly state: CalendarState; readonly days: ReadonlyMap<string, DayKind> };

const TABLES: ReadonlyMap<string, Table> = new Map(
  HOLIDAY_YEARS.map((year) => [String(year.year), { state: stateOf(year), days: daysOf(year) }]),
);

/** Festivals that the Holiday Measures put on fixed days of the solar calendar, so they are known without a table. */
const FIXED: readonly string[] = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
/** The fixed days above hold in this form from the fourth revision of the measures on. */
const FIXED_FROM = "2025";

/** The published year that a day lies in, or undefined when there is no table for it. */
export function holidayYear(date: PlainDate): HolidayYear | undefined {
  return HOLIDAY_YEARS.find(({ year }) => String(year) === date.slice(0, 4));
}

/** Whether the year of a day is known, and how well. */
export function calendarOn(date: PlainDate): CalendarState {
  return TABLES.get(date.slice(0, 4))?.state ?? "none";
}

/**
 * What a day is. Without a table for its year only weekends and the festivals on fixed days are known; `calendarOn` says
 * so (Holiday Measures arts. 2 and 6).
 */
export function dayKind(date: PlainDate): DayKind {
  const table = TABLES.get(date.slice(0, 4));
  const known = table?.days.get(date);
  if (known) return known;
  if (!table && date.slice(0, 4) >= FIXED_FROM && FIXED.includes(date.slice(5))) return "festival";
  return weekday(date) >= 6 ? "weekend" : "workday";
}

/** True for a day on which offices work. */
export function isWorkday(date: PlainDate): boolean {
  const kind = dayKind(date);
  return kind === "workday" || kind === "make-up";
}

/** True inside a published holiday block, its weekends and compensatory rest days included. */
export function inHolidayBlock(date: PlainDate): boolean {
  return (
    holidayYear(date)?.blocks.some(({ from, to }) => from <= date && date <= to) ??
    dayKind(date) === "festival"
  );
}

function stateOf({ checked }: HolidayYear): CalendarState {
  return checked === "official" ? "verified" : "unverified";
}

function daysOf({ blocks, makeUpDays }: HolidayYear): ReadonlyMap<string, DayKind> {
  const days = new Map<string, DayKind>();
  for (const { from, to, festival } of blocks) {
    for (const day of daysFrom(from, to)) {
      const kind = festival.includes(day) ? "festival" : weekday(day) >= 6 ? "weekend" : "rest";
      days.set(day, kind);
    }
  }
  for (const day of makeUpDays) days.set(day, "make-up");
  return days;
}

function daysFrom(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}
