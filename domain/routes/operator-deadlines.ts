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

/** A day that something starts from, and the fact that says so. */
export type StartingDay = { readonly on: PlainDate; readonly pointer: string };

/**
 * What the facts say about the way from the operator to the regulator; nothing outside the telecom sectors, because
 * nobody else is bound by the appeal measures. Of a remembered span the later end counts for the operator's answer and
 * the earlier end for the bars, so that neither date promises too much.
 */
export function operatorDeadlines(facts: AttemptFacts): OperatorDeadlines {
  if (!TELECOM_SECTORS.includes(facts.service.sector)) return { answer: undefined, appealBars: [] };
  const complained = firstComplaintDay(facts);
  const refused = firstRefusalDay(facts);
  return {
    answer: complained && operatorAnswer(complained.on, { startPointer: complained.pointer }),
    appealBars: refused ? appealBars(refused.on, { startPointer: refused.pointer }) : [],
  };
}

/**
 * The first day on which the operator surely had a complaint, and where it is written. A letter whose arrival is on record
 * counts from there: it asks for an answer within 15 days of its receipt, and an appeal that comes too early is refused.
 */
export function firstComplaintDay(facts: AttemptFacts): StartingDay | undefined {
  let found: StartingDay | undefined;
  const { events, history = [] } = facts;
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (event?.kind !== "complaint-to-operator") continue;
    const on = dayRange(event.when)?.to;
    if (on && (!found || on < found.on)) found = { on, pointer: `/events/${index}/when` };
  }
  for (const [index, { route, on, arrivedOn }] of history.entries()) {
    const had = arrivedOn ?? on;
    if (route === "operator-complaint" && (!found || had < found.on))
      found = { on: had, pointer: `/history/${index}/${arrivedOn === undefined ? "on" : "arrivedOn"}` };
  }
  return found;
}

/** The first day on which the operator surely had a complaint. */
export function firstComplaint(facts: AttemptFacts): PlainDate | undefined {
  return firstComplaintDay(facts)?.on;
}

/** Every bar and every route asks for the same day of the same events: they are read once. */
const REFUSALS = new WeakMap<AttemptFacts["events"], { readonly day: StartingDay | undefined }>();

/** The first day on which the downgrade can have been refused: the first event that met an obstacle. */
export function firstRefusalDay({ events }: AttemptFacts): StartingDay | undefined {
  const known = REFUSALS.get(events) ?? { day: readFirstRefusal(events) };
  REFUSALS.set(events, known);
  return known.day;
}

function readFirstRefusal(events: AttemptFacts["events"]): StartingDay | undefined {
  let found: StartingDay | undefined;
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!event || event.obstacles.length === 0) continue;
    const on = dayRange(event.when)?.from;
    if (on && (!found || on < found.on)) found = { on, pointer: `/events/${index}/when` };
  }
  return found;
}

/** The first day on which the downgrade can have been refused. */
export function firstRefusal(facts: AttemptFacts): PlainDate | undefined {
  return firstRefusalDay(facts)?.on;
}

/** The event of the first refusal, as a pointer to its day; empty when there is none. */
export function firstRefusalPointer(facts: AttemptFacts): readonly string[] {
  const refused = firstRefusalDay(facts);
  return refused ? [refused.pointer] : [];
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
