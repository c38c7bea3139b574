import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle } from "@/domain/attempts/codes";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

/** What came of the complaint to the provider: the last answer on record decides. */
export type OperatorAnswer = {
  readonly state: "none" | "unsatisfying" | "agreed" | "not-judged";
  readonly because: readonly string[];
};

/**
 * Reads the answer from the history. Whether it satisfies is for the person to say: an answer with no outcome is not
 * judged here. `none` as outcome means that the person says that nothing came of it. An agreement that was followed by a
 * further refusal on record, or by a broken promise, was not kept: its outcome does not satisfy.
 */
export function operatorAnswerOf(facts: AttemptFacts): OperatorAnswer {
  const { history = [] } = facts;
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const entry = history[index];
    if (entry?.route !== "operator-complaint") continue;
    const { on, repliedOn, outcome } = entry;
    if (repliedOn === undefined && (outcome === undefined || outcome === "none")) continue;
    const because = [`/history/${index}/${outcome === undefined ? "repliedOn" : "outcome"}`];
    if (outcome === undefined) return { state: "not-judged", because };
    if (outcome !== "accepted") return { state: "unsatisfying", because };
    const broken = notKeptAfter(facts, repliedOn ?? on);
    return broken.length > 0
      ? { state: "unsatisfying", because: [...because, ...broken] }
      : { state: "agreed", because };
  }
  return { state: "none", because: [] };
}

/** Obstacles that say nothing about whether the wish was carried out. */
const BESIDE_THE_WISH: readonly Obstacle[] = [
  "preticked-renewal",
  "marketing-after-cancelling",
  "mid-term-change",
];

/**
 * Events after the day on which the provider agreed that show that it was not carried out: an obstacle on a later day, or
 * a promise that the person says was broken. None once the record says that it was done.
 */
export function notKeptAfter(facts: AttemptFacts, agreedOn: PlainDate): readonly string[] {
  if (doneEvents(facts).length > 0) return [];
  return facts.events.flatMap(({ when, obstacles, promise }, index) => {
    const days = dayRange(when);
    const again = days && days.from > agreedOn && obstacles.some((code) => !BESIDE_THE_WISH.includes(code));
    const broken = days && days.from >= agreedOn && promise?.outcome === "broken";
    return again || broken ? [`/events/${index}`] : [];
  });
}

/** Events that say that the wish was carried out. */
export function doneEvents({ events }: AttemptFacts): readonly string[] {
  return events.flatMap(({ kind }, index) => (kind === "done" ? [`/events/${index}`] : []));
}

/** Replies among the events on or after the day of the first complaint; they carry no judgement of the person. */
export function repliesSince({ events }: AttemptFacts, complainedOn: string): readonly string[] {
  return events.flatMap(({ kind, when }, index) => {
    const days = dayRange(when);
    return kind === "reply" && days && days.to >= complainedOn ? [`/events/${index}`] : [];
  });
}

/** Pointers to where the provider was complained to. */
export function complaintsOf({ events, history = [] }: AttemptFacts): readonly string[] {
  return [
    ...events.flatMap(({ kind }, index) => (kind === "complaint-to-operator" ? [`/events/${index}`] : [])),
    ...history.flatMap(({ route }, index) => (route === "operator-complaint" ? [`/history/${index}`] : [])),
  ];
}
