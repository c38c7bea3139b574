import { parts } from "@/domain/time/arithmetic";
import { formatDate, type Language } from "@/domain/time/format-date";
import { clockOf, dayOfInstant } from "@/domain/time/instant";
import { isPlainDate, type PlainDate, plainDate } from "@/domain/time/plain-date";
import type { When } from "@/domain/time/when";

/** 2026年9月3日, 2026年9月3日10:00, 2026年9月4日至7日间: spans are said as spans, because that is what is known. */
export function whenText(when: When, language: Language): string {
  if (typeof when !== "object")
    return isPlainDate(when) ? formatDate(when, language) : momentText(when, language);
  const [from, to] = [plainDate(when.from), plainDate(when.to)];
  if (from === to) return formatDate(from, language);
  if (language === "en") return `Between ${firstDay(from, to)} and ${formatDate(to, language)}`;
  return `${formatDate(from, language)}至${lastDay(from, to)}间`;
}

/** The first date of a span in English without what it shares with the second: Between 4 and 7 September 2026. */
function firstDay(from: PlainDate, to: PlainDate): string {
  const [year, month, day] = parts(from);
  const [lastYear, lastMonth] = parts(to);
  if (year !== lastYear) return formatDate(from, "en");
  return month === lastMonth ? String(day) : formatDate(from, "en").replace(/ \d{4}$/, "");
}

/** The second date of a span without what it shares with the first: 至7日, 至10月7日, 至2027年1月7日. */
function lastDay(from: PlainDate, to: PlainDate): string {
  const [year, month] = parts(from);
  const [lastYear, lastMonth, day] = parts(to);
  if (year !== lastYear) return formatDate(to, "zh-CN");
  return month === lastMonth ? `${day}日` : `${lastMonth}月${day}日`;
}

/** A moment in Beijing time, to the minute; a due time at the very end of a day is that day. */
export function momentText(instant: string, language: Language): string {
  const day = formatDate(dayOfInstant(instant), language);
  const clock = clockOf(instant);
  if (clock === undefined) return day;
  return language === "zh-CN" ? `${day}${clock}` : `${clock} on ${day}`;
}

/** 46分钟, 46 minutes, 1 minute. */
export function minutesText(minutes: number, language: Language): string {
  return language === "zh-CN" ? `${minutes}分钟` : `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
