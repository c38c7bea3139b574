import { MILESTONES, type Milestone, type MilestoneCode } from "@/domain/reminders/milestones";
import { addDays, daysBetween } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/** What is due is a pure function of the milestones, the person's choice, what was told before, and the day. */

/** Days before (minus) or after a milestone on which a person may be told. */
export const OFFSETS = [-7, -2, 0, 1] as const;
export type Offset = (typeof OFFSETS)[number];
export const DEFAULT_DAYS: readonly Offset[] = [...OFFSETS];

/** A reminder that was missed (the worker stood still) is made up for within so many days, then dropped. */
const LATEST_DAYS = 2;

/** A milestone with the attempt that it belongs to. */
export type Pending = Milestone & { readonly attempt: string };

/** One line of a digest: a code and a day, nothing of the case. */
export type DigestItem = {
  readonly attempt: string;
  readonly key: string;
  readonly code: MilestoneCode;
  readonly on: PlainDate;
  readonly offset: number;
};

/** What was told before. A milestone that moved to another day is a new one. */
export type Told = Pick<DigestItem, "attempt" | "key" | "on" | "offset">;

/**
 * The digest of one person for one day, in the order of the days; empty when nothing is due. Never early: a line stands
 * for a chosen day that has come. Never twice: neither the same line again nor an earlier line of the same milestone.
 */
export function digestOf(
  pending: readonly Pending[],
  choice: { readonly days: readonly number[] },
  told: readonly Told[],
  today: PlainDate,
): readonly DigestItem[] {
  return pending
    .flatMap(({ attempt, key, code, on }): DigestItem[] => {
      const passed = offsetsOf(code, choice.days)
        .filter((offset) => addDays(on, offset) <= today)
        .toSorted((a, b) => a - b);
      const offset = passed.at(-1);
      if (offset === undefined || daysBetween(addDays(on, offset), today) > LATEST_DAYS) return [];
      const before = told.some(
        (one) => one.attempt === attempt && one.key === key && one.on === on && one.offset >= offset,
      );
      return before ? [] : [{ attempt, key, code, on, offset }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : 1));
}

/**
 * When a person is told of a milestone. A question is never asked before its day, whatever the person chose; news has no
 * day to prepare for and comes once, to everybody who wants messages on any day at all.
 */
function offsetsOf(code: MilestoneCode, days: readonly number[]): readonly number[] {
  if (MILESTONES[code] === "news") return days.length === 0 ? [] : [0];
  return MILESTONES[code] === "acts" ? days : days.filter((offset) => offset >= 0);
}

/** Messages go out from 9 to 21 o'clock in Beijing and at no other time. */
export const QUIET = { until: 9, from: 21 } as const;
/** People of one morning are spread over these three hours. */
const SPREAD_MINUTES = 180;

/** The minute of the day in Beijing, 0 to 1,439, of an instant. China has no summer time. */
export function minuteOfDay(now: string): number {
  const shifted = new Date(Date.parse(now) + 8 * 3_600_000);
  return shifted.getUTCHours() * 60 + shifted.getUTCMinutes();
}

/** Whether a message may leave now. */
export function isQuiet(now: string): boolean {
  const hour = Math.floor(minuteOfDay(now) / 60);
  return hour < QUIET.until || hour >= QUIET.from;
}

/** The minute after the quiet hours at which this person's digest goes out, the same every day: 0 to 179. */
export function slotOf(person: string): number {
  let sum = 0;
  for (const character of person) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % SPREAD_MINUTES;
}

/** Whether the digest of this person may be made now: outside the quiet hours, and not before the person's minute. */
export function isTurn(person: string, now: string): boolean {
  return !isQuiet(now) && minuteOfDay(now) >= QUIET.until * 60 + slotOf(person);
}
