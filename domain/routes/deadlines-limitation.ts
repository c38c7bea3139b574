import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle, Route } from "@/domain/attempts/codes";
import { type DeadlinePlace, deadlineCitations } from "@/domain/routes/deadline-rules";
import { type Deadline, deadlineFrom, type Interruption } from "@/domain/routes/deadlines";
import type { StartingDay } from "@/domain/routes/operator-deadlines";
import { addYears } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

const YEARS = 3;

const PLACES = {
  demand: ["interrupted.demand", "interrupted.message"],
  agreement: ["interrupted.agreement"],
  suit: ["interrupted.suit"],
  body: ["interrupted.body"],
} as const satisfies Record<Interruption["kind"], readonly DeadlinePlace[]>;

/** What each way does to the limitation; a report of an offence or a platform's own appeal asks nothing of the debtor. */
const INTERRUPTS: Partial<Record<Route, Interruption["kind"]>> = {
  "miit-appeal": "body",
  "market-complaint": "body",
  "association-mediation": "body",
  "peoples-mediation": "body",
  "small-claim": "suit",
  lawsuit: "suit",
  "internet-court": "suit",
  "fixed-group-suit": "suit",
  "open-group-suit": "suit",
  "supported-suit": "suit",
  arbitration: "suit",
};

/** Words at the sale, or a warning that turns out false: what a rescission for fraud could rest on. */
const DECEIVING: readonly Obstacle[] = ["false-loss-warning", "undisclosed-term"];

/**
 * The limitation of the civil claim (FACTS L1 to L5): three years from the first refusal, taken as the day of knowledge;
 * when something interrupted it, the new end beside the first one, never instead of it; and the 20 years after which no
 * court protects the claim. An interruption counts only before the period that it interrupts has run out.
 */
export function limitationDeadlines(
  facts: AttemptFacts,
  refused: StartingDay,
  today: PlainDate,
): readonly Deadline[] {
  const context = { startPointer: refused.pointer, governedOn: today };
  const counted = countedInterruptions(facts, refused.on);
  const last = counted.at(-1);
  const restarted =
    last &&
    deadlineFrom("limitation-restarted", last.on, {
      startPointer: last.pointer,
      governedOn: today,
      also: deadlineCitations(today, PLACES[last.kind]),
    });
  return [
    ...present(deadlineFrom("limitation", refused.on, context)),
    ...(restarted ? [{ ...restarted, interruptions: counted }] : []),
    ...present(deadlineFrom("limitation-latest", refused.on, context)),
  ];
}

/** The rights that end by themselves: to rescind for fraud, and to terminate for the other side's fault (L6, L7). */
export function rightsThatEnd(
  facts: AttemptFacts,
  refused: StartingDay | undefined,
  today: PlainDate,
): readonly Deadline[] {
  const { currentPlan, targetPlan, remedies } = facts;
  const deceived = firstDeceit(facts);
  const { startedOn } = currentPlan;
  const wantsToEnd = "cancel" in targetPlan || remedies.includes("refund-unused");
  return [
    ...(deceived
      ? present(
          deadlineFrom("fraud-rescission", deceived.on, {
            startPointer: deceived.pointer,
            governedOn: today,
          }),
        )
      : []),
    ...(deceived && startedOn
      ? present(
          // The text of the day of the contract governs: for one before the Code none is held (FACTS L6, P03).
          deadlineFrom("fraud-rescission-latest", startedOn, { startPointer: "/currentPlan/startedOn" }),
        )
      : []),
    ...(wantsToEnd && refused
      ? present(
          deadlineFrom("termination-right", refused.on, {
            startPointer: refused.pointer,
            governedOn: today,
          }),
        )
      : []),
  ];
}

/** Interruptions in order, each still within the period that it interrupts. */
function countedInterruptions(facts: AttemptFacts, refusedOn: PlainDate): readonly Interruption[] {
  const all = interruptionsOf(facts)
    .filter(({ on }) => on > refusedOn)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const counted: Interruption[] = [];
  let start = refusedOn;
  for (const interruption of all) {
    if (Number(start.slice(0, 4)) + YEARS > 2199 || interruption.on > addYears(start, YEARS)) break;
    counted.push(interruption);
    start = interruption.on;
  }
  return counted;
}

function interruptionsOf({ events, history = [] }: AttemptFacts): Interruption[] {
  const found: Interruption[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (event?.kind !== "complaint-to-operator") continue;
    const on = dayRange(event.when)?.from;
    if (on) found.push({ kind: "demand", on, pointer: `/events/${index}/when` });
  }
  for (const [index, { route, on, arrivedOn, repliedOn, outcome }] of history.entries()) {
    const pointer = `/history/${index}`;
    if (route === "operator-complaint") {
      if (arrivedOn) found.push({ kind: "demand", on: arrivedOn, pointer: `${pointer}/arrivedOn` });
      if (outcome === "accepted" && repliedOn)
        found.push({ kind: "agreement", on: repliedOn, pointer: `${pointer}/repliedOn` });
      continue;
    }
    const kind = INTERRUPTS[route];
    if (kind) found.push({ kind, on, pointer: `${pointer}/on` });
  }
  return found;
}

/** The first day of such an obstacle, or of words that the person holds to be untrue. */
function firstDeceit({ events, terms = [] }: AttemptFacts): StartingDay | undefined {
  let found: StartingDay | undefined;
  for (const [index, { falsehood, shownOn }] of terms.entries()) {
    if (falsehood && shownOn && (!found || shownOn < found.on))
      found = { on: shownOn, pointer: `/terms/${index}/shownOn` };
  }
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!event?.obstacles.some((code) => DECEIVING.includes(code))) continue;
    const on = dayRange(event.when)?.from;
    if (on && (!found || on < found.on)) found = { on, pointer: `/events/${index}/when` };
  }
  return found;
}

function present(deadline: Deadline | undefined): readonly Deadline[] {
  return deadline ? [deadline] : [];
}
