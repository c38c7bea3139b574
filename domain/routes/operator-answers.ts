import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { dayRange } from "@/domain/time/when";

/** What came of the complaint to the provider: the last answer on record decides. */
export type OperatorAnswer = {
  readonly state: "none" | "unsatisfying" | "agreed" | "not-judged";
  readonly because: readonly string[];
};

/**
 * Reads the answer from the history. Whether it satisfies is for the person to say: an answer with no outcome is not
 * judged here. `none` as outcome means that the person says that nothing came of it.
 */
export function operatorAnswerOf({ history = [] }: AttemptFacts): OperatorAnswer {
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const entry = history[index];
    if (entry?.route !== "operator-complaint") continue;
    const { repliedOn, outcome } = entry;
    if (repliedOn === undefined && (outcome === undefined || outcome === "none")) continue;
    const because = [`/history/${index}/${outcome === undefined ? "repliedOn" : "outcome"}`];
    if (outcome === undefined) return { state: "not-judged", because };
    return { state: outcome === "accepted" ? "agreed" : "unsatisfying", because };
  }
  return { state: "none", because: [] };
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
