import { replyEvents } from "@/domain/attempts/afterwards";
import type { AttemptEvent, AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import type { Sources } from "@/domain/attempts/facts-from-answers";

/**
 * Where the events of stored facts come from, for whoever may read the facts and the entries but not what was typed on
 * each page: an answer to a letter is known again by all that it says, so that the timeline tells it once and not twice.
 * Every other event gets a place of its own. `facts` and `entries` as stored, before any mask.
 */
export function sourcesWithoutAnswers(facts: AttemptFacts, entries: readonly Entry[]): Sources {
  const replies = [...replyEvents(entries)];
  return Object.fromEntries(
    facts.events.map((event, index) => {
      const place = replies.findIndex((reply) => contentOf(reply.event) === contentOf(event));
      const [reply] = place < 0 ? [] : replies.splice(place, 1);
      const source = reply === undefined ? { step: "tried", item: `event-${index}` } : ofReply(reply.entry);
      return [`/events/${index}`, source];
    }),
  ) as Sources;
}

const ofReply = (item: string) => ({ step: "replies", item });

/** All that an event says in one text; the database gives the fields of an object back in an order of its own. */
function contentOf({
  when,
  channel,
  kind,
  obstacles = [],
  reference,
  answer,
  promise,
}: AttemptEvent): string {
  return JSON.stringify([
    when,
    channel,
    kind,
    obstacles,
    reference,
    answer && [answer.problems, answer.quote],
    promise && [promise.text, promise.dueAt, promise.outcome],
  ]);
}
