import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { type Contradiction, when } from "@/domain/attempts/contradiction";
import { inOffers, inRefund } from "@/domain/attempts/contradictions-of-money";
import { isInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

/** Every contradiction in the facts as of today, in the order of the wizard. Pure; linear in events. */
export function contradictions(facts: AttemptFacts, today: PlainDate): readonly Contradiction[] {
  return [
    ...inContract(facts, today),
    ...inPrices(facts),
    ...facts.events.flatMap((_, index) => inEvent(facts, index, today)),
    ...inOrder(facts),
    ...inAnswers(facts),
    ...inRefund(facts, today),
    ...inOffers(facts, today),
    ...inBills(facts, today),
    ...inTerms(facts, today),
    ...inHistory(facts, today),
  ];
}

function inContract({ currentPlan }: AttemptFacts, today: PlainDate): readonly Contradiction[] {
  const { startedOn, contractEndsOn, paidFrom, paidTo, openEnded } = currentPlan;
  return [
    ...when(
      openEnded === true && contractEndsOn !== undefined,
      "contract.open-ended-with-end",
      "/currentPlan/openEnded",
      "/currentPlan/contractEndsOn",
    ),
    ...when(
      startedOn !== undefined && startedOn > today,
      "contract.starts-in-future",
      "/currentPlan/startedOn",
    ),
    ...when(
      startedOn !== undefined && contractEndsOn !== undefined && contractEndsOn < startedOn,
      "contract.ends-before-start",
      "/currentPlan/contractEndsOn",
      "/currentPlan/startedOn",
    ),
    ...when(
      paidFrom !== undefined && paidTo !== undefined && paidTo < paidFrom,
      "paid-period.reversed",
      "/currentPlan/paidTo",
      "/currentPlan/paidFrom",
    ),
  ];
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Prices are compared over a year, without a division: 30 yuan a month is dearer than 300 a year. */
function inPrices({ currentPlan, targetPlan }: AttemptFacts): readonly Contradiction[] {
  if ("cancel" in targetPlan || targetPlan.priceFen === undefined || currentPlan.priceFen === undefined)
    return [];
  const current = currentPlan.priceFen * (12 / MONTHS[currentPlan.period]);
  const target = targetPlan.priceFen * (12 / MONTHS[targetPlan.period ?? currentPlan.period]);
  const pointers = ["/targetPlan/priceFen", "/currentPlan/priceFen"] as const;
  return [
    ...when(target > current, "target.dearer-than-current", ...pointers),
    ...when(
      target === current && targetPlan.name === currentPlan.name,
      "target.same-as-current",
      ...pointers,
    ),
  ];
}

function inEvent(
  { events, currentPlan }: AttemptFacts,
  index: number,
  today: PlainDate,
): readonly Contradiction[] {
  const event = events[index];
  if (!event) return [];
  const pointer = `/events/${index}`;
  const days = dayRange(event.when);
  if (!days) return [{ code: "event.date-unreadable", pointers: [`${pointer}/when`] }];
  const { startedOn } = currentPlan;
  const dueAt = event.promise?.dueAt;
  const due = dueAt === undefined ? undefined : dayRange(dueAt);
  return [
    ...when(days.to > today, "event.in-future", `${pointer}/when`),
    ...when(
      startedOn !== undefined && days.to < startedOn,
      "event.before-contract",
      `${pointer}/when`,
      "/currentPlan/startedOn",
    ),
    ...when(dueAt !== undefined && due === undefined, "promise.due-unreadable", `${pointer}/promise/dueAt`),
    ...when(
      due !== undefined && (due.to < days.from || dueBefore(dueAt, event.when)),
      "promise.due-before-made",
      `${pointer}/promise/dueAt`,
      `${pointer}/when`,
    ),
  ];
}

/** On one and the same day only two moments can be compared. */
function dueBefore(dueAt: string | undefined, made: AttemptFacts["events"][number]["when"]): boolean {
  if (dueAt === undefined || typeof made !== "string" || !isInstant(made) || !isInstant(dueAt)) return false;
  return dueAt.endsWith("+08:00") && made.endsWith("+08:00") && dueAt < made;
}

/** A downgrade cannot have been carried out before it was first asked for. */
function inOrder({ events }: AttemptFacts): readonly Contradiction[] {
  const asked = events.findIndex((event) => event.kind === "request");
  const first = asked < 0 ? undefined : earliestRequest(events);
  if (first === undefined) return [];
  return events.flatMap((event, index) => {
    const days = event.kind === "done" ? dayRange(event.when) : undefined;
    return when(
      days !== undefined && days.to < first,
      "event.done-before-request",
      `/events/${index}/when`,
      `/events/${asked}/when`,
    );
  });
}

function earliestRequest(events: AttemptFacts["events"]): PlainDate | undefined {
  const days = events.flatMap((event) =>
    event.kind === "request" ? (dayRange(event.when)?.from ?? []) : [],
  );
  return days.reduce<PlainDate | undefined>(
    (found, day) => (found === undefined || day < found ? day : found),
    undefined,
  );
}

/** A reply cannot come before the first thing that was asked; a refusal after the deed is another matter than the deed. */
function inAnswers({ events }: AttemptFacts): readonly Contradiction[] {
  const asks = new Set(["request", "complaint-to-operator", "obstacle"]);
  let asked: { index: number; from: PlainDate } | undefined;
  let done: { index: number; to: PlainDate } | undefined;
  for (const [index, event] of events.entries()) {
    const days = dayRange(event.when);
    if (days === undefined) continue;
    if (asks.has(event.kind) && (asked === undefined || days.from < asked.from))
      asked = { index, from: days.from };
    if (event.kind === "done" && (done === undefined || days.to < done.to)) done = { index, to: days.to };
  }
  return events.flatMap((event, index) => {
    const days = dayRange(event.when);
    if (days === undefined) return [];
    const pointer = `/events/${index}/when`;
    return [
      ...when(
        event.kind === "reply" && asked !== undefined && days.to < asked.from,
        "event.reply-before-complaint",
        pointer,
        `/events/${asked?.index}/when`,
      ),
      ...when(
        event.kind === "obstacle" &&
          done !== undefined &&
          days.from > done.to &&
          !event.obstacles.some((code) => AFTER_THE_DEED.has(code)),
        "event.refused-after-done",
        pointer,
        `/events/${done?.index}/when`,
      ),
    ];
  });
}

/** What can still be met once the wish was carried out. */
const AFTER_THE_DEED: ReadonlySet<string> = new Set([
  "charged-after-cancelling",
  "marketing-after-cancelling",
  "refund-refused",
  "delayed-effect",
  "mid-term-change",
]);

function inBills({ bills = [] }: AttemptFacts, today: PlainDate): readonly Contradiction[] {
  return bills.flatMap((bill, index) => [
    ...when(bill.to < bill.from, "bill.reversed", `/bills/${index}/to`, `/bills/${index}/from`),
    ...when(bill.from > today, "bill.in-future", `/bills/${index}/from`),
  ]);
}

function inTerms({ terms = [] }: AttemptFacts, today: PlainDate): readonly Contradiction[] {
  return terms.flatMap((term, index) =>
    when(
      term.shownOn !== undefined && term.shownOn > today,
      "term.shown-in-future",
      `/terms/${index}/shownOn`,
    ),
  );
}

function inHistory({ history = [] }: AttemptFacts, today: PlainDate): readonly Contradiction[] {
  return history.flatMap((entry, index) => {
    const pointer = `/history/${index}`;
    const later = (["arrivedOn", "acceptedOn", "repliedOn"] as const).filter(
      (name) => (entry[name] ?? entry.on) < entry.on,
    );
    return [
      ...when(entry.on > today, "history.in-future", `${pointer}/on`),
      ...later.map((name) => ({
        code: "history.out-of-order" as const,
        pointers: [`${pointer}/${name}`, `${pointer}/on`],
      })),
      ...when(
        entry.acceptedOn !== undefined && entry.repliedOn !== undefined && entry.repliedOn < entry.acceptedOn,
        "history.answered-before-accepted",
        `${pointer}/repliedOn`,
        `${pointer}/acceptedOn`,
      ),
    ];
  });
}
