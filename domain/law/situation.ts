import { type LawFacts, TELECOM_SECTORS } from "@/domain/law/facts";
import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import type { PlainDate } from "@/domain/time/plain-date";
import { type DayRange, dayRange } from "@/domain/time/when";

/** One obstacle met in one event. */
export type Occurrence = {
  readonly pointer: string;
  readonly whenPointer: string;
  /** Its place on the record: grows with the events, and within one event with the obstacles. */
  readonly rank: number;
  /** Undefined when the event's date cannot be read. */
  readonly days: DayRange | undefined;
};

/** The facts read once, so that every provision looks up instead of searching: one pass over the events. */
export type Situation = {
  readonly facts: LawFacts;
  readonly today: PlainDate;
  readonly eventCount: number;
  readonly met: ReadonlyMap<ObstacleCode, readonly Occurrence[]>;
  readonly sector: "telecom" | "other" | "unknown";
};

/** Reads the facts once. Time grows with the number of obstacles on record, nothing else. Never throws. */
export function situationOf(facts: LawFacts, today: PlainDate): Situation {
  const met = new Map<ObstacleCode, Occurrence[]>();
  const events = facts.events ?? [];
  let rank = 0;
  for (const [index, event] of events.entries()) {
    const obstacles = event.obstacles ?? [];
    if (obstacles.length === 0) continue;
    const days = dayRange(event.when);
    const whenPointer = `/events/${index}/when`;
    for (const [place, code] of obstacles.entries()) {
      rank += 1;
      const occurrence = { pointer: `/events/${index}/obstacles/${place}`, whenPointer, rank, days };
      const list = met.get(code);
      if (list) list.push(occurrence);
      else met.set(code, [occurrence]);
    }
  }
  return { facts, today, eventCount: events.length, met, sector: sectorOf(facts) };
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

function sectorOf(facts: LawFacts): Situation["sector"] {
  const sector = facts.service?.sector;
  if (sector === undefined) return "unknown";
  return TELECOM_SECTORS.includes(sector) ? "telecom" : "other";
}
