import type { DeadlineId } from "@/domain/routes/deadline-rules";
import { DEADLINE_TITLES, deadlineExplanation } from "@/domain/routes/deadline-words";
import type { Deadline } from "@/domain/routes/deadlines";
import { addDays } from "@/domain/time/arithmetic";
import type { Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** One whole day in a person's own calendar (Asia/Shanghai), with nothing in it that names the person or the provider. */
export type CalendarEntry = {
  /** The same for the same deadline of the same attempt, so that a moved date moves the entry. */
  readonly uid: string;
  readonly day: PlainDate;
  readonly title: string;
  readonly description: string;
  /** Days before the day itself on which to remind; 0 is the day. */
  readonly alarms: readonly number[];
};

const ALARMS = [7, 2, 0] as const;

/** Decades away: true, and of no use in a calendar. */
const NOT_IN_CALENDARS: readonly DeadlineId[] = ["limitation-latest", "fraud-rescission-latest"];

const OPENS = {
  "zh-CN": { title: "今天起可以提起电信用户申诉", description: "到前一天没有收到答复，就可以提起。" },
  en: {
    title: "From today you can file a telecom user appeal",
    description: "If no answer came by the day before, you can file.",
  },
} as const satisfies Record<Language, Pick<CalendarEntry, "title" | "description">>;

/**
 * The deadlines of an attempt that lie ahead and were not kept yet, as calendar entries, the earliest first. The person's
 * own stand on the nominal day, those of others on the rolled day where it is known. `of` names the attempt in the uid:
 * an id of ours, never anything personal.
 */
export function calendarEntries(
  deadlines: readonly Deadline[],
  of: string,
  language: Language,
  today: PlainDate,
): readonly CalendarEntry[] {
  return deadlines
    .filter(({ id, metBy }) => metBy === undefined && !NOT_IN_CALENDARS.includes(id))
    .flatMap((deadline) => [entryOf(deadline, of, language), ...opening(deadline, of, language)])
    .filter(({ day }) => day >= today)
    .sort((one, other) =>
      one.day < other.day ? -1 : one.day > other.day ? 1 : one.uid < other.uid ? -1 : 1,
    );
}

function entryOf(deadline: Deadline, of: string, language: Language): CalendarEntry {
  return {
    uid: `${of}-${deadline.key}@parity`,
    day: deadline.rolled ?? deadline.lastDay,
    title: DEADLINE_TITLES[deadline.id][language],
    description: deadlineExplanation(deadline, language),
    alarms: deadline.side === "user" ? ALARMS : [0],
  };
}

/** The appeal opens on the day after the operator's last day (FACTS J01). */
function opening({ id, key, lastDay }: Deadline, of: string, language: Language): readonly CalendarEntry[] {
  if (id !== "operator-answer") return [];
  return [{ uid: `${of}-${key}-opens@parity`, day: addDays(lastDay, 1), ...OPENS[language], alarms: [0] }];
}
