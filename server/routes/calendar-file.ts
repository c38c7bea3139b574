import "server-only";
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventTransparency,
} from "ical-generator";
import type { CalendarEntry } from "@/domain/routes/calendar-entries";
import type { PlainDate } from "@/domain/time/plain-date";

/** Reminders come at nine in the morning of a whole day that begins at midnight. */
const MORNING_HOURS = 9;
const DAY_SECONDS = 86_400;
/** How often a subscribed calendar is asked to look again. */
const REFRESH_SECONDS = 6 * 3_600;

/**
 * Draws calendar entries as an iCalendar file (RFC 5545: whole days, CRLF, folded lines). The same entries and the same
 * `stampedAt` give the same bytes; `stampedAt` is the only moment in it. Whole days carry no time zone: they are the days
 * on a wall in Asia/Shanghai. Throws nothing of its own.
 */
export function calendarFile(entries: readonly CalendarEntry[], name: string, stampedAt: Date): string {
  const calendar = ical({
    name,
    prodId: { company: "Parity", product: "deadlines", language: "ZH" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { uid, day, title, description, alarms } of entries) {
    const event = calendar.createEvent({
      id: uid,
      stamp: stampedAt,
      start: midnight(day),
      end: new Date(midnight(day).getTime() + DAY_SECONDS * 1_000),
      allDay: true,
      summary: title,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of alarms) {
      const trigger = days * DAY_SECONDS - MORNING_HOURS * 3_600;
      // Said by the method: the library's constructor does not read it, and would remind after the end of the day.
      event
        .createAlarm({ type: ICalAlarmType.display, trigger, description: title })
        .relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}

/** The library writes the UTC day of a moment where no zone is set. */
function midnight(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
