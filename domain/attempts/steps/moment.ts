import { addDays, addYears } from "@/domain/time/arithmetic";
import { daysInMonth, type PlainDate, plainDate } from "@/domain/time/plain-date";

/** A span of days, for people who remember "early September". */
export type Span = { readonly from: PlainDate; readonly to: PlainDate };
export type MomentText = string | Span;

export const MONTH_PARTS = ["early", "mid", "late", "whole"] as const;
export type MonthPart = (typeof MONTH_PARTS)[number];

const two = (number: number) => String(number).padStart(2, "0");

/** The days of a part of a month (上旬 1 to 10, 中旬 11 to 20, 下旬 21 to the end), cut at `today`. */
export function partOfMonth(
  year: number,
  month: number,
  part: MonthPart,
  today: PlainDate,
): Span | undefined {
  const last = daysInMonth(year, month);
  const [first, end] = { early: [1, 10], mid: [11, 20], late: [21, last], whole: [1, last] }[part] as [
    number,
    number,
  ];
  const from = plainDate(`${year}-${two(month)}-${two(first)}`);
  const to = plainDate(`${year}-${two(month)}-${two(end)}`);
  if (from > today) return undefined;
  return { from, to: to > today ? today : to };
}

/** What can be said of a day that nobody remembers: after the start of the plan, else within two years. */
export function unknownMoment(recordedOn: PlainDate, startedOn: PlainDate | undefined): Span {
  const earliest = addYears(recordedOn, -2);
  return {
    from: startedOn !== undefined && startedOn > earliest && startedOn <= recordedOn ? startedOn : earliest,
    to: recordedOn,
  };
}

/** `24` full hours after a moment. Without a time of day the last minute of that day counts: the later, safer end. */
export function hoursAfter(moment: MomentText, hours: 1 | 24 | 48): string {
  const { day, time } = endOf(moment);
  if (hours === 24) return `${addDays(day, 1)}T${time}+08:00`;
  if (hours === 48) return `${addDays(day, 2)}T${time}+08:00`;
  if (!isInstant(moment)) return `${day}T${time}+08:00`;
  const hour = Number(time.slice(0, 2));
  return hour < 23
    ? `${day}T${two(hour + 1)}${time.slice(2)}+08:00`
    : `${addDays(day, 1)}T00${time.slice(2)}+08:00`;
}

const isInstant = (moment: MomentText): moment is string =>
  typeof moment === "string" && moment.includes("T");

/** First day of a moment, and its time of day in Beijing when it has one; for sorting a timeline. */
export function startOf(moment: MomentText): string {
  if (typeof moment !== "string") return moment.from;
  return isInstant(moment) ? `${inBeijing(moment).day}T${inBeijing(moment).time}` : moment;
}

/** Last day of a moment. */
export function lastDayOf(moment: MomentText): PlainDate {
  return endOf(moment).day;
}

function endOf(moment: MomentText): { day: PlainDate; time: string } {
  if (typeof moment !== "string") return { day: moment.to, time: "23:59:00" };
  return isInstant(moment) ? inBeijing(moment) : { day: plainDate(moment), time: "23:59:00" };
}

/** An instant on the clock of Asia/Shanghai (UTC+8 all year since 1991). Seconds stay, fractions go. */
export function inBeijing(instant: string): { day: PlainDate; time: string } {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.exec(
    instant,
  );
  if (!match) throw new RangeError("not an instant with an offset");
  const [, date = "", hour = "0", minute = "0", second = "00", offset = "Z"] = match;
  const sign = offset.startsWith("-") ? -1 : 1;
  const digits = offset === "Z" ? "0000" : offset.slice(1).replace(":", "");
  const ahead = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  const minutes = Number(hour) * 60 + Number(minute) - ahead + 8 * 60;
  const days = Math.floor(minutes / 1_440);
  const rest = minutes - days * 1_440;
  return {
    day: addDays(plainDate(date), days),
    time: `${two(Math.floor(rest / 60))}:${two(rest % 60)}:${second}`,
  };
}
