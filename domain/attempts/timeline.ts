import type { AttemptEvent, AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import type { Sources } from "@/domain/attempts/facts-from-answers";
import { type PromiseOnRecord, promisesOf } from "@/domain/attempts/promises";
import { startOf } from "@/domain/attempts/steps/moment";
import { dayOfInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";
import { earliest, latest } from "@/domain/time/when";

/**
 * Everything of an attempt in one list (LOOK 3.6): what was told, what was promised, letters, answers, what was put right,
 * and the days ahead. Nothing disappears: an entry that was corrected stays and points to the one that took its place.
 */

/** Who acted: the person, the provider, an authority, or the calendar. */
export const ACTORS = ["you", "provider", "authority", "calendar"] as const;
export type TimelineActor = (typeof ACTORS)[number];

export type TimelineItem = {
  /** Stable, for the address of the line. */
  readonly id: string;
  readonly on: PlainDate;
  /** The last day of a remembered span. */
  readonly until?: PlainDate;
  readonly actor: TimelineActor;
  /** Told afterwards by the person, written down on its day, or computed. */
  readonly source: "told" | "recorded" | "computed";
  readonly what:
    | { readonly kind: "event"; readonly event: AttemptEvent }
    | { readonly kind: "promise"; readonly promise: PromiseOnRecord }
    | { readonly kind: "letter-made"; readonly letter: string; readonly letterKind: string }
    | { readonly kind: "entry"; readonly entry: Entry }
    | { readonly kind: "date"; readonly date: ComingDate };
  /** The entry that took this one's place, if one did. */
  readonly correctedBy?: string;
  /** The entry whose place this one takes. */
  readonly corrects?: string;
};

/** A day ahead or behind, as the routes count it. */
export type ComingDate = {
  readonly key: string;
  readonly code: string;
  readonly on: PlainDate;
  readonly who: TimelineActor;
};

export type Told = {
  readonly facts: AttemptFacts | undefined;
  readonly sources: Sources;
  readonly entries: readonly Entry[];
  readonly letters: readonly { readonly id: string; readonly kind: string; readonly composedOn: PlainDate }[];
  readonly dates: readonly ComingDate[];
};

/** All lines, the oldest first; lines of one day keep their natural order. `now` is an instant. */
export function timelineOf(
  { facts, sources, entries, letters, dates }: Told,
  now: string,
): readonly TimelineItem[] {
  const promises = facts === undefined ? [] : promisesOf(facts, sources, entries, now);
  const lines = [
    ...(facts?.events ?? []).flatMap((event, index) => eventLine(event, index, sources)),
    ...promises.flatMap(promiseLine),
    ...letters.map(
      ({ id, kind, composedOn }): TimelineItem => ({
        id: `made-${id}`,
        on: composedOn,
        actor: "you",
        source: "recorded",
        what: { kind: "letter-made", letter: id, letterKind: kind },
      }),
    ),
    ...entries.map((entry) => entryLine(entry, entries)),
    ...dates.map(
      (date): TimelineItem => ({
        id: `date-${date.key}`,
        on: date.on,
        actor: date.who,
        source: "computed",
        what: { kind: "date", date },
      }),
    ),
  ];
  return lines
    .map((line, index) => ({ line, index, order: orderOf(line) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.index - b.index))
    .map(({ line }) => line);
}

/** An answer to a letter is told by its entry, which holds more. */
function eventLine(event: AttemptEvent, index: number, sources: Sources): TimelineItem[] {
  if (sources[`/events/${index}`]?.step === "replies") return [];
  const [on, until] = [earliest(event.when), latest(event.when)];
  const theirs = ["reply", "charge", "done", "promise"].includes(event.kind);
  return [
    {
      id: `event-${index}`,
      on,
      ...(until === on ? {} : { until }),
      actor: theirs ? "provider" : "you",
      source: "told",
      what: { kind: "event", event },
    },
  ];
}

/** A promise has a line of its own on the day on which it was due. */
function promiseLine(promise: PromiseOnRecord): TimelineItem[] {
  if (promise.dueAt === undefined) return [];
  return [
    {
      id: `promise-${promise.key}`,
      on: dayOfInstant(promise.dueAt),
      actor: "provider",
      source: "computed",
      what: { kind: "promise", promise },
    },
  ];
}

const AUTHORITY_ROUTES = ["miit-appeal", "market-complaint", "market-report", "association-mediation"];

function entryLine(entry: Entry, entries: readonly Entry[]): TimelineItem {
  const by = entries.find(({ corrects }) => corrects === entry.id);
  return {
    id: `entry-${entry.id}`,
    on: entry.detail.on,
    actor: actorOf(entry, entries),
    source: dayOfInstant(entry.recordedAt) === entry.detail.on ? "recorded" : "told",
    what: { kind: "entry", entry },
    ...(by === undefined ? {} : { correctedBy: by.id }),
    ...(entry.corrects === null ? {} : { corrects: entry.corrects }),
  };
}

function actorOf(entry: Entry, entries: readonly Entry[]): TimelineActor {
  if (entry.kind !== "answered" && entry.kind !== "taken") return "you";
  const about = entries.find(
    ({ kind, detail }) => kind === "sent" && "letter" in detail && detail.letter === entry.detail.letter,
  );
  const route = about?.kind === "sent" ? about.detail.route : undefined;
  return route !== undefined && AUTHORITY_ROUTES.includes(route) ? "authority" : "provider";
}

/** The day, then the time of day where one is known; what is computed closes its day. */
function orderOf({ on, source, what }: TimelineItem): string {
  if (source === "computed") return `${on}~`;
  if (what.kind === "event") return startOf(what.event.when);
  return `${on}T99`;
}
