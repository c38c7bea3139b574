import { addDays } from "@/domain/time/arithmetic";
import { isPlainDate, type PlainDate } from "@/domain/time/plain-date";

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const MINUTES_A_DAY = 1_440;
/** Asia/Shanghai has kept +08:00 without summer time since 1991-09-15, before anything that this product reads. */
const SHANGHAI_MINUTES = 480;

/** The day in Shanghai, or undefined when the text is no moment with an offset between 1900 and 2199. */
export function readInstantDay(text: string): PlainDate | undefined {
  if (!INSTANT.test(text)) return undefined;
  // Read by place: an assessment asks this of every event several times, and captures take most of the time of a match.
  const day = text.slice(0, 10);
  const hour = Number(text.slice(11, 13));
  const minute = Number(text.slice(14, 16));
  const second = text[16] === ":" ? Number(text.slice(17, 19)) : 0;
  if (!isPlainDate(day) || hour > 23 || minute > 59 || second > 60) return undefined;
  const offset = offsetMinutes(text.endsWith("Z") ? "Z" : text.slice(-6));
  if (offset === undefined) return undefined;
  const minutes = hour * 60 + minute - offset + SHANGHAI_MINUTES;
  const shift = Math.floor(minutes / MINUTES_A_DAY);
  if (shift === 0) return day;
  if (shift < 0 && day === "1900-01-01") return undefined;
  if (shift > 0 && day === "2199-12-31") return undefined;
  return addDays(day, shift);
}

/** Minutes east of UTC; real zones lie between -12:00 and +14:00. */
function offsetMinutes(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** True for a moment with an offset whose day in Shanghai lies between 1900 and 2199. */
export function isInstant(text: string): boolean {
  return readInstantDay(text) !== undefined;
}

/** The calendar day in Asia/Shanghai on which a moment fell. Throws a RangeError when the text is no moment. */
export function dayOfInstant(instant: string): PlainDate {
  const day = readInstantDay(instant);
  if (day === undefined)
    throw new RangeError(`not a moment with an offset: ${JSON.stringify(instant.slice(0, 40))}`);
  return day;
}

/** "14:06" in Asia/Shanghai; undefined for the very end of a day, which stands for the day itself. Throws like `dayOfInstant`. */
export function clockOf(instant: string): string | undefined {
  dayOfInstant(instant);
  const [, , hour, minute, , zone = "Z"] = INSTANT.exec(instant) ?? [];
  const minutes = Number(hour) * 60 + Number(minute) - (offsetMinutes(zone) ?? 0) + SHANGHAI_MINUTES;
  const inDay = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  if (inDay === MINUTES_A_DAY - 1) return undefined;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}
