import { dayOfInstant, readInstantDay } from "@/domain/time/instant";
import { isPlainDate, type PlainDate, plainDate } from "@/domain/time/plain-date";

/** When something happened, as people remember it: a day, a moment with its offset, or a span of days. */
export type When = string | { readonly from: string; readonly to: string };

/** First and last day on which it can have happened; both the same for a day or a moment. */
export type DayRange = { readonly from: PlainDate; readonly to: PlainDate };

/** The days that a `When` can mean, or undefined when it cannot be read as one. Never throws. */
export function dayRange(when: When): DayRange | undefined {
  if (typeof when === "object") {
    if (!isPlainDate(when.from) || !isPlainDate(when.to) || when.from > when.to) return undefined;
    return { from: when.from, to: when.to };
  }
  if (isPlainDate(when)) return { from: when, to: when };
  const day = readInstantDay(when);
  return day && { from: day, to: day };
}

/** The first day that it can mean. Throws a RangeError when it cannot be read. */
export function earliest(when: When): PlainDate {
  return typeof when === "object" ? plainDate(when.from) : dayOf(when);
}

/** The last day that it can mean. Throws a RangeError when it cannot be read. */
export function latest(when: When): PlainDate {
  return typeof when === "object" ? plainDate(when.to) : dayOf(when);
}

function dayOf(text: string): PlainDate {
  return isPlainDate(text) ? text : dayOfInstant(text);
}
