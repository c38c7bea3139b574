import { type LawFacts, TELECOM_SECTORS } from "@/domain/law/facts";
import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import type { PlainDate } from "@/domain/time/plain-date";
import { type DayRange, dayRange } from "@/domain/time/when";

/** One obstacle met in one event. */
export type Occurrence = {
  readonly pointer: string;
  readonly whenPointer: string;
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
  for (const [index, event] of events.entries()) {
    const obstacles = event.obstacles ?? [];
    if (obstacles.length === 0) continue;
    const days = dayRange(event.when);
    const whenPointer = `/events/${index}/when`;
    for (const [place, code] of obstacles.entries()) {
      const occurrence = { pointer: `/events/${index}/obstacles/${place}`, whenPointer, days };
      const list = met.get(code);
      if (list) list.push(occurrence);
      else met.set(code, [occurrence]);
    }
  }
  return { facts, today, eventCount: events.length, met, sector: sectorOf(facts) };
}

function sectorOf(facts: LawFacts): Situation["sector"] {
  const sector = facts.service?.sector;
  if (sector === undefined) return "unknown";
  return TELECOM_SECTORS.includes(sector) ? "telecom" : "other";
}
