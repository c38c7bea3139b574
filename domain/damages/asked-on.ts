import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle } from "@/domain/attempts/codes";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

/** A day that damages are counted from. Of a remembered span the later end counts, so that no sum promises too much. */
export type CountedDay = {
  readonly on: PlainDate;
  /** The first day that it can mean; the same as `on` for a known day. */
  readonly earliest: PlainDate;
  readonly pointer: string;
};

/** Obstacles that refuse nothing by themselves: what they cost stands under other heads. */
const NO_REFUSAL: readonly Obstacle[] = [
  "preticked-renewal",
  "charged-after-cancelling",
  "marketing-after-cancelling",
  "mid-term-change",
];

/**
 * The day of the first refused request (FACTS D1), put off by a promise or refused: the page of sums and the letters count the
 * price difference from this very day. Looking in vain for a way in is no request yet that somebody refused.
 */
export function requestRefusedOn(facts: AttemptFacts): CountedDay | undefined {
  return firstEvent(
    facts,
    ({ kind, obstacles }) =>
      kind === "promise" || obstacles.some((code) => code !== "hidden-entry" && !NO_REFUSAL.includes(code)),
  );
}

/** The day from which the wish was surely obstructed, whoever was asked or nobody yet. */
export function refusedOn(facts: AttemptFacts): CountedDay | undefined {
  return firstEvent(facts, ({ obstacles }) => obstacles.some((code) => !NO_REFUSAL.includes(code)));
}

/** The day on which the wish was carried out; the first one when several events say so. */
export function doneOn(facts: AttemptFacts): CountedDay | undefined {
  return firstEvent(facts, ({ kind }) => kind === "done");
}

/**
 * The day of the request for a refund: as it was given, else the first request, else the day on which a refund was refused,
 * else the first refusal of anything (FACTS J06). Looking in vain for a way in asks nobody for money.
 */
export function refundAskedOn(facts: AttemptFacts): CountedDay | undefined {
  const given = facts.refund?.askedOn;
  if (given) return { on: given, earliest: given, pointer: "/refund/askedOn" };
  return (
    firstEvent(facts, ({ kind }) => kind === "request") ??
    firstEvent(facts, ({ obstacles }) => obstacles.includes("refund-refused")) ??
    refusedOn(facts)
  );
}

/** The earliest by its later end; among equals the first on record. */
function firstEvent(
  { events }: AttemptFacts,
  wanted: (event: AttemptFacts["events"][number]) => boolean,
): CountedDay | undefined {
  let found: CountedDay | undefined;
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!event || !wanted(event)) continue;
    const days = dayRange(event.when);
    if (days && (!found || days.to < found.on))
      found = { on: days.to, earliest: days.from, pointer: `/events/${index}/when` };
  }
  return found;
}
