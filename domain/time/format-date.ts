import { parts, weekday } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

export type Language = "zh-CN" | "en";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const WEEKDAYS = {
  1: { "zh-CN": "周一", en: "Monday" },
  2: { "zh-CN": "周二", en: "Tuesday" },
  3: { "zh-CN": "周三", en: "Wednesday" },
  4: { "zh-CN": "周四", en: "Thursday" },
  5: { "zh-CN": "周五", en: "Friday" },
  6: { "zh-CN": "周六", en: "Saturday" },
  7: { "zh-CN": "周日", en: "Sunday" },
} as const;

/** 2026年11月23日, or 23 November 2026: Arabic numerals, the year in full, no leading zero. */
export function formatDate(date: PlainDate, language: Language): string {
  const [year, month, day] = parts(date);
  return language === "zh-CN" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The two ends of a span, said once where they share it: 2026年9月4日 and 7日, 4 and 7 September 2026. */
export function formatSpanEnds(from: PlainDate, to: PlainDate, language: Language): [string, string] {
  const [year, month, day] = parts(from);
  const [lastYear, lastMonth, lastDay] = parts(to);
  const [first, last] = [formatDate(from, language), formatDate(to, language)];
  if (year !== lastYear) return [first, last];
  if (language === "en") return [month === lastMonth ? String(day) : `${day} ${MONTHS[month - 1]}`, last];
  return [first, month === lastMonth ? `${lastDay}日` : `${lastMonth}月${lastDay}日`];
}

/** 2026年11月23日（周一）, or Monday 23 November 2026: for days that a person must act by. */
export function formatDateWithWeekday(date: PlainDate, language: Language): string {
  const name = WEEKDAYS[weekday(date)][language];
  const plain = formatDate(date, language);
  return language === "zh-CN" ? `${plain}（${name}）` : `${name} ${plain}`;
}
