import { type LawEvent, type LawFacts, TELECOM_SECTORS } from "@/domain/law/facts";
import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import { signalsOf } from "@/domain/law/read-signals";
import type { SignalCode } from "@/domain/law/signals";
import type { PlainDate } from "@/domain/time/plain-date";
import { type DayRange, dayRange } from "@/domain/time/when";

/** What can set a provision off: a tactic on record, or another fact that speaks for itself. */
export type GroundCode = ObstacleCode | SignalCode;

/** One obstacle met in one event. Numbers only: a long record makes many of these and prints few. */
export type Occurrence = {
  /** Its place in `Situation.all`. */
  readonly index: number;
  /** The place of the event, and of the obstacle within it. */
  readonly event: number;
  readonly obstacle: number;
  /** Undefined when the event's date cannot be read. */
  readonly days: DayRange | undefined;
  /** JSON pointer to the obstacle, "/events/0/obstacles/1", or to the signal, "/otherPrice". */
  readonly at: string;
  /** Only for a signal: where its day stands in the facts. */
  readonly whenAt?: string;
};

/** All that is on record of one tactic or signal. */
export type OnRecord = {
  readonly occurrences: readonly Occurrence[];
  /** JSON pointers to them, in the same order. */
  readonly pointers: readonly string[];
  /** All their days taken together; undefined when one of them cannot be read. */
  readonly span: DayRange | undefined;
};

/** The facts read once, so that every provision looks up instead of searching: one pass over the events. */
export type Situation = {
  readonly facts: LawFacts;
  readonly today: PlainDate;
  readonly eventCount: number;
  /** How many different tactics are on record. */
  readonly tactics: number;
  /** Every obstacle met, in the order of the record, then every signal. */
  readonly all: readonly Occurrence[];
  readonly met: ReadonlyMap<GroundCode, OnRecord>;
  readonly sector: "telecom" | "other" | "unknown";
};

const NOTHING: LawEvent = { when: "", kind: "" };

/** Reads the facts once. Time grows with the number of obstacles on record, nothing else. Never throws. */
export function situationOf(facts: LawFacts, today: PlainDate): Situation {
  const all: Occurrence[] = [];
  const found = new Map<GroundCode, Occurrence[]>();
  const events = facts.events ?? [];
  for (let event = 0; event < events.length; event += 1) {
    const { when, obstacles = [] } = events[event] ?? NOTHING;
    if (obstacles.length === 0) continue;
    const days = dayRange(when);
    for (let obstacle = 0; obstacle < obstacles.length; obstacle += 1) {
      const at = `/events/${event}/obstacles/${obstacle}`;
      const occurrence = { index: all.length, event, obstacle, days, at };
      all.push(occurrence);
      const code = obstacles[obstacle];
      if (code === undefined) continue;
      const list = found.get(code);
      if (list) list.push(occurrence);
      else found.set(code, [occurrence]);
    }
  }
  const tactics = found.size;
  for (const { code, at, when } of signalsOf(facts, today)) {
    const days = when.value === undefined ? undefined : dayRange(when.value);
    const occurrence = { index: all.length, event: -1, obstacle: -1, days, at, whenAt: when.at };
    all.push(occurrence);
    found.set(code, [...(found.get(code) ?? []), occurrence]);
  }
  const met = new Map<GroundCode, OnRecord>();
  for (const [code, occurrences] of found)
    met.set(code, { occurrences, pointers: occurrences.map(({ at }) => at), span: spanOf(occurrences) });
  return {
    facts,
    today,
    eventCount: events.length,
    tactics,
    all,
    met,
    sector: sectorOf(facts),
  };
}

/** JSON pointer to the day of its event, "/events/0/when". */
export function whenPointerTo({ event, whenAt }: Occurrence): string {
  return whenAt ?? `/events/${event}/when`;
}

/** True when at least two of them surely lie on different days. */
export function severalDays(occurrences: readonly Occurrence[]): boolean {
  let firstEnd: PlainDate | undefined;
  let lastStart: PlainDate | undefined;
  for (const { days } of occurrences) {
    if (!days) continue;
    if (firstEnd === undefined || days.to < firstEnd) firstEnd = days.to;
    if (lastStart === undefined || days.from > lastStart) lastStart = days.from;
  }
  return firstEnd !== undefined && lastStart !== undefined && firstEnd < lastStart;
}

function spanOf(occurrences: readonly Occurrence[]): DayRange | undefined {
  let span = occurrences[0]?.days;
  for (const { days } of occurrences) {
    if (!days || !span) return undefined;
    if (days.from < span.from) span = { from: days.from, to: span.to };
    if (days.to > span.to) span = { from: span.from, to: days.to };
  }
  return span;
}

function sectorOf(facts: LawFacts): Situation["sector"] {
  const sector = facts.service?.sector;
  if (sector === undefined) return "unknown";
  return TELECOM_SECTORS.includes(sector) ? "telecom" : "other";
}
