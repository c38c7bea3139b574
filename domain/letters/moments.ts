import { formatDate, formatSpanEnds, type Language } from "@/domain/time/format-date";
import { dayOfInstant } from "@/domain/time/instant";
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
  const clock = beijingClock(instant);
  if (clock === "23:59") return day;
  return language === "zh-CN" ? `${day}${clock}` : `${clock} on ${day}`;
}

/** Asia/Shanghai stands at +08:00 the whole year. */
function beijingClock(instant: string): string {
  const match = /T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(instant);
  if (!match) throw new RangeError("not a moment with an offset");
  const [, hour, minute, sign, hours, minutes] = match;
  const offset = sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const inDay = (((Number(hour) * 60 + Number(minute) - offset + 480) % 1_440) + 1_440) % 1_440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}
