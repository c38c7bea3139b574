import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Channel } from "@/domain/attempts/codes";
import { type Entry, entriesOfKind } from "@/domain/attempts/entries";
import type { Sources } from "@/domain/attempts/facts-from-answers";
import type { PlainDate } from "@/domain/time/plain-date";
import type { When } from "@/domain/time/when";

/** `due` is an open promise whose time is over: now the person is asked, and nobody else decides. */
export type PromiseState = "open" | "due" | "undated" | "kept" | "broken";

export type PromiseOnRecord = {
  /** The item of the answers, or the entry of the reply, that holds it. */
  readonly key: string;
  readonly text: string;
  readonly saidOn: When;
  readonly channel: Channel;
  /** An instant with its offset. */
  readonly dueAt: string | undefined;
  readonly state: PromiseState;
  /** When the person said how it ended; undefined when that stood in the first answers. */
  readonly settled: { readonly entry: string; readonly on: PlainDate } | undefined;
};

/** Every promise on record, in the order of the timeline. `now` is an instant with an offset. */
export function promisesOf(
  facts: AttemptFacts,
  sources: Sources,
  entries: readonly Entry[],
  now: string,
): readonly PromiseOnRecord[] {
  const endings = entriesOfKind(entries, "promise");
  return facts.events.flatMap(({ promise, when, channel }, index): PromiseOnRecord[] => {
    const key = (sources[`/events/${index}/promise`] ?? sources[`/events/${index}`])?.item;
    if (promise === undefined || key === undefined) return [];
    const ending = endings.findLast(({ detail }) => detail.promise === key);
    return [
      {
        key,
        text: promise.text,
        saidOn: when,
        channel,
        dueAt: promise.dueAt,
        state: promise.outcome ?? stateAt(promise.dueAt, now),
        settled: ending && { entry: ending.id, on: ending.detail.on },
      },
    ];
  });
}

function stateAt(dueAt: string | undefined, now: string): "open" | "due" | "undated" {
  if (dueAt === undefined) return "undated";
  return Date.parse(dueAt) <= Date.parse(now) ? "due" : "open";
}
