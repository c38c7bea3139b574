import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { type AnswerDeadline, appealBars, type Deadline, operatorAnswer } from "@/domain/routes/deadlines";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

export type OperatorDeadlines = {
  /** Undefined until the operator was complained to. */
  readonly answer: AnswerDeadline | undefined;
  /** Empty until there was a first refusal. */
  readonly appealBars: readonly Deadline[];
};

/**
 * What the facts say about the way from the operator to the regulator; nothing outside the telecom sectors, because
 * nobody else is bound by the appeal measures. Of a remembered span the later end counts for the operator's answer and
 * the earlier end for the bars, so that neither date promises too much.
 */
export function operatorDeadlines(facts: AttemptFacts): OperatorDeadlines {
  if (!TELECOM_SECTORS.includes(facts.service.sector)) return { answer: undefined, appealBars: [] };
  const complainedOn = firstComplaint(facts);
  const refusedOn = firstRefusal(facts);
  return {
    answer: complainedOn && operatorAnswer(complainedOn),
    appealBars: refusedOn ? appealBars(refusedOn) : [],
  };
}

/** The first day on which the operator surely had a complaint. */
export function firstComplaint(facts: AttemptFacts): PlainDate | undefined {
  const days = facts.events
    .filter((event) => event.kind === "complaint-to-operator")
    .flatMap((event) => dayRange(event.when)?.to ?? []);
  const filed = (facts.history ?? []).flatMap((entry) =>
    entry.route === "operator-complaint" ? (dayRange(entry.on)?.from ?? []) : [],
  );
  return first([...days, ...filed]);
}

/** The first day on which the downgrade can have been refused: the first event that met an obstacle. */
export function firstRefusal(facts: AttemptFacts): PlainDate | undefined {
  return first(
    facts.events.flatMap((event) => (event.obstacles.length > 0 ? (dayRange(event.when)?.from ?? []) : [])),
  );
}

/** The event of the first refusal, as a pointer to its day; empty when there is none. */
export function firstRefusalPointer(facts: AttemptFacts): readonly string[] {
  const refusedOn = firstRefusal(facts);
  const index = facts.events.findIndex(
    ({ obstacles, when }) => obstacles.length > 0 && dayRange(when)?.from === refusedOn,
  );
  return refusedOn === undefined || index < 0 ? [] : [`/events/${index}/when`];
}

/** Days on which something was charged after the first refusal, from bills and events, in order. */
export function chargesAfterRefusal(facts: AttemptFacts): readonly PlainDate[] {
  const refusedOn = firstRefusal(facts);
  if (refusedOn === undefined) return [];
  return [
    ...(facts.bills ?? []).map(({ from }) => from),
    ...facts.events.flatMap(({ kind, when }) => (kind === "charge" ? (dayRange(when)?.from ?? []) : [])),
  ]
    .filter((day) => day > refusedOn)
    .sort();
}

function first(days: readonly PlainDate[]): PlainDate | undefined {
  return days.reduce<PlainDate | undefined>(
    (found, day) => (found === undefined || day < found ? day : found),
    undefined,
  );
}
