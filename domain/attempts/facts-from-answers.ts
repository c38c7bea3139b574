import { filingsOf, promiseEndings, replyEvents } from "@/domain/attempts/afterwards";
import { type AttemptEvent, type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import { acceptancesOf } from "@/domain/attempts/steps/acceptance";
import { BILLS_STEP, typedBills } from "@/domain/attempts/steps/bills";
import { parseComparison } from "@/domain/attempts/steps/comparison";
import { parseContact } from "@/domain/attempts/steps/contact";
import { typedFilings } from "@/domain/attempts/steps/filing";
import { startOf } from "@/domain/attempts/steps/moment";
import { parseObstacles } from "@/domain/attempts/steps/obstacles";
import { type Context, contextOf, rawOf } from "@/domain/attempts/steps/pages";
import { parsePlans } from "@/domain/attempts/steps/plans";
import { type Answer, typed } from "@/domain/attempts/steps/raw";
import { lean } from "@/domain/attempts/steps/reader";
import { isClause, parseClause, parsePromise } from "@/domain/attempts/steps/said";
import { parseService } from "@/domain/attempts/steps/service";
import { parseEvent } from "@/domain/attempts/steps/tried";
import { parseWishes } from "@/domain/attempts/steps/wishes";
import { itemsOf } from "@/domain/attempts/wizard";
import type { PlainDate } from "@/domain/time/plain-date";

/** Names that stand in a letter for a plan whose name nobody remembers. */
export const PLAN_WITHOUT_NAME = "现用套餐";
export const TARGET_WITHOUT_NAME = "价格更低的套餐";

/**
 * Where a fact was typed: the page and, for events, promises, clauses and bills, the item; for an answer to a letter, its entry.
 * Keys are JSON pointers.
 */
export type Sources = Readonly<
  Record<string, { readonly step: "tried" | "said" | "replies" | typeof BILLS_STEP; readonly item: string }>
>;

export type FactsFromAnswers = {
  /** Absent while the sector or the provider is unknown: there is nothing to assess yet. */
  readonly facts: AttemptFacts | undefined;
  /** JSON pointers of facts that a letter would like and the answers do not give. */
  readonly missing: readonly string[];
  readonly sources: Sources;
};

/**
 * What the answers say, as facts. Only parts that can be read enter; wrong fields stay in the answers and their
 * errors come from `errorsOf`. Events stand in the order of time.
 */
export function factsFromAnswers(
  answers: readonly Answer[],
  today: PlainDate,
  entries: readonly Entry[] = [],
): FactsFromAnswers {
  const context = contextOf(answers, today);
  const { platform, ...service } = parseService(rawOf(answers, "service") ?? {}, today).value;
  const plans = parsePlans(rawOf(answers, "plans") ?? {}, today).value;
  const events = inOrder([...eventsOf(answers, context, entries), ...repliesAmong(entries)]);
  const clauses = clausesOf(answers, today);
  const bills = typedBills(answers, today);
  const comparison = parseComparison(rawOf(answers, "comparison") ?? {}, today).value;
  const compared = Object.keys(comparison.up).length + Object.keys(comparison.down).length > 0;
  const remedies = parseWishes(rawOf(answers, "wishes") ?? {}, today).value.remedies;
  const plan = plans.currentPlan;
  const history = [
    ...acceptancesOf(answers),
    ...filingsOf(entries),
    ...typedFilings(answers, today).map(({ filing }) => filing),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const missing = [
    ...(service.sector === undefined ? ["/service/sector"] : []),
    ...(service.provider.name === undefined ? ["/service/provider/name"] : []),
    ...(plan.name === undefined ? ["/currentPlan/name"] : []),
    ...(plans.cancels === undefined ? ["/targetPlan"] : []),
    ...(events.length === 0 ? ["/events"] : []),
    ...(remedies.length === 0 ? ["/remedies"] : []),
  ];
  const sources = Object.fromEntries([
    ...events.map(({ item, promiseItem, entry }, index) => [
      `/events/${index}`,
      entry !== undefined
        ? { step: "replies", item: entry }
        : item === undefined
          ? { step: "said", item: promiseItem }
          : { step: "tried", item },
    ]),
    ...events.flatMap(({ promiseItem }, index) =>
      promiseItem === undefined ? [] : [[`/events/${index}/promise`, { step: "said", item: promiseItem }]],
    ),
    ...clauses.map(({ item }, index) => [`/terms/${index}`, { step: "said", item }]),
    ...bills.map(({ item }, index) => [`/bills/${index}`, { step: BILLS_STEP, item }]),
  ]) as Sources;
  if (service.sector === undefined || service.provider.name === undefined)
    return { facts: undefined, missing, sources };
  const facts = attemptFactsSchema.parse(
    lean({
      consumer: parseContact(rawOf(answers, "contact") ?? {}, today).value,
      service,
      currentPlan: { ...plan, name: plan.name ?? PLAN_WITHOUT_NAME, period: plan.period ?? "month" },
      targetPlan: plans.cancels
        ? { cancel: true }
        : { ...plans.targetPlan, name: plans.targetPlan?.name ?? TARGET_WITHOUT_NAME },
      events: events.map(({ event }) => event),
      // An empty list says "there was none", which is a fact of its own; no list says "not asked yet".
      terms: clauses.length > 0 || saidNone(answers) ? clauses.map(({ clause }) => clause) : undefined,
      bills: bills.length > 0 ? bills.map(({ bill }) => bill) : undefined,
      comparison: compared ? comparison : undefined,
      otherPrice: plans.otherPrice,
      refund: plans.refund,
      ruleChange: platform?.ruleChange,
      platformMeasure: platform?.platformMeasure,
      history: history.length > 0 ? history : undefined,
      remedies,
    }),
  );
  return { facts, missing, sources };
}

type Placed = {
  event: AttemptEvent;
  item: string | undefined;
  promiseItem: string | undefined;
  /** Of an answer to a letter. */
  entry?: string;
};

const repliesAmong = (entries: readonly Entry[]): readonly Placed[] =>
  replyEvents(entries).map(({ event, entry }) => ({ event, entry, item: undefined, promiseItem: undefined }));

/** Events with their obstacles and promises. A second promise made in one event stands as an event of its own. */
function eventsOf(
  answers: readonly Answer[],
  context: Context,
  entries: readonly Entry[],
): readonly Placed[] {
  const endings = promiseEndings(entries);
  const { today, startedOn, eventItems } = context;
  const { byEvent } = parseObstacles(rawOf(answers, "obstacles") ?? {}, today, eventItems).value;
  const promises = itemsOf(answers, "said")
    .filter(({ raw }) => !isClause(raw))
    .map(({ item, raw }) => ({ item, ...parsePromise(raw, today, context.events).value }))
    .filter(({ promise }) => promise.text !== undefined)
    // What the person said later, when asked, outweighs what stood on the first page.
    .map((said) => {
      const outcome = endings.get(said.item)?.outcome ?? said.promise.outcome;
      return { ...said, promise: { ...said.promise, outcome } };
    });
  return itemsOf(answers, "tried").flatMap(({ item, raw }): Placed[] => {
    const { when, channel, kind, ...rest } = parseEvent(raw, today, startedOn).value;
    if (when === undefined || channel === undefined || kind === undefined) return [];
    const base = { when, channel, kind, ...rest, obstacles: byEvent[item] ?? [] } as AttemptEvent;
    const [first, ...others] = promises.filter(({ event }) => event === item);
    return [
      {
        event: first === undefined ? base : ({ ...base, promise: first.promise } as AttemptEvent),
        item,
        promiseItem: first?.item,
      },
      ...others.map((other) => ({
        event: { when, channel, kind: "promise", obstacles: [], promise: other.promise } as AttemptEvent,
        item: undefined,
        promiseItem: other.item,
      })),
    ];
  });
}

/** In the order of time; what happened at one moment keeps the order in which it was told. */
function inOrder(placed: readonly Placed[]): readonly Placed[] {
  return placed.toSorted((a, b) =>
    startOf(a.event.when) < startOf(b.event.when)
      ? -1
      : startOf(a.event.when) > startOf(b.event.when)
        ? 1
        : 0,
  );
}

const saidNone = (answers: readonly Answer[]) => typed(rawOf(answers, "said") ?? {}, "clauses") === "none";

function clausesOf(answers: readonly Answer[], today: PlainDate) {
  return itemsOf(answers, "said")
    .filter(({ raw }) => isClause(raw))
    .map(({ item, raw }) => ({ item, clause: parseClause(raw, today).value }))
    .filter(({ clause }) => clause.text !== undefined);
}

/** A first letter can be written: service, wish and one event are known (PRODUCT 5.2). */
export function letterReady(facts: AttemptFacts | undefined): facts is AttemptFacts {
  return facts !== undefined && facts.events.length > 0 && facts.remedies.length > 0;
}
