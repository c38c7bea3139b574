import { formatDate, formatSpanEnds, type Language } from "@/domain/time/format-date";
import { clockOf, dayOfInstant } from "@/domain/time/instant";
import { isPlainDate, plainDate } from "@/domain/time/plain-date";
import type { When } from "@/domain/time/when";

/** 2026年9月3日, 2026年9月3日10:00, 2026年9月4日至7日间: spans are said as spans, because that is what is known. */
export function whenText(when: When, language: Language): string {
  if (typeof when !== "object")
    return isPlainDate(when) ? formatDate(when, language) : momentText(when, language);
  const [from, to] = [plainDate(when.from), plainDate(when.to)];
  if (from === to) return formatDate(from, language);
  const [first, last] = formatSpanEnds(from, to, language);
  return language === "en" ? `Between ${first} and ${last}` : `${first}至${last}间`;
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
