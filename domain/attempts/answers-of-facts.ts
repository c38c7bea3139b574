import type { AttemptEvent, AttemptFacts } from "@/domain/attempts/attempt-facts";
import { OBSTACLES } from "@/domain/attempts/codes";
import { PLAN_WITHOUT_NAME, TARGET_WITHOUT_NAME } from "@/domain/attempts/facts-from-answers";
import { BILLS_STEP } from "@/domain/attempts/steps/bills";
import { inBeijing } from "@/domain/attempts/steps/moment";
import { fieldOfPlace } from "@/domain/attempts/steps/obstacles";
import type { Answer, Raw } from "@/domain/attempts/steps/raw";
import { isPlainDate } from "@/domain/time/plain-date";

/**
 * The answers that a person would have typed to give these facts: for the demo story, for facts that arrive by file,
 * and to prove that the wizard can say all that the letters read. `newItem` gives a fresh uuid.
 * History, age and the provider's address have no page in the wizard and are left out.
 */
export function answersOfFacts(facts: AttemptFacts, newItem: () => string): readonly Answer[] {
  const events = facts.events.map((event) => ({ event, item: newItem() }));
  const page = (step: string, raw: Record<string, string | readonly string[] | undefined>): Answer => ({
    step,
    item: "",
    raw: filled(raw),
  });
  return [
    page("service", {
      sector: facts.service.sector,
      provider: facts.service.provider.name,
      province: facts.service.provider.province,
      account: facts.service.account,
      soldThrough: facts.service.soldThrough,
      ...ofSector(facts),
    }),
    page("plans", plansOf(facts)),
    ...events.map(({ event, item }, index) => ({ step: "tried", item, raw: eventOf(event, index) })),
    page("tried", { seen: "yes" }),
    page("obstacles", obstaclesOf(events, facts.comparison !== undefined)),
    ...events.flatMap(({ event, item }, index) =>
      event.promise === undefined ? [] : [promiseOf(event, item, index, newItem())],
    ),
    ...(facts.terms ?? []).map((term, index) => ({
      step: "said",
      item: newItem(),
      raw: filled({
        type: "clause",
        position: String(facts.events.length + index + 1),
        text: term.text,
        shownHow: term.shownHow,
        shownOn: term.shownOn,
        falseBy: term.falsehood?.shownBy,
        falseRelied: yesNo(term.falsehood?.reliedOn),
        falsePrice: yesNo(term.falsehood?.aboutPrice),
      }),
    })),
    page("said", { seen: "yes", clauses: facts.terms?.length === 0 ? "none" : undefined }),
    ...(facts.comparison === undefined ? [] : [page("comparison", comparisonOf(facts.comparison))]),
    ...(facts.bills ?? []).map(({ from, to, paidFen }) => ({
      step: BILLS_STEP,
      item: newItem(),
      raw: filled({ from, to, paid: typedYuan(paidFen) }),
    })),
    page("evidence", {}),
    page("wishes", { remedies: facts.remedies }),
    ...(Object.keys(facts.consumer).length === 0
      ? []
      : [
          page("contact", {
            name: facts.consumer.name,
            phone: facts.consumer.phone,
            province: facts.consumer.province,
            city: facts.consumer.city,
            address: facts.consumer.address,
            postcode: facts.consumer.postcode,
          }),
        ]),
  ];
}

/** Whole fen as yuan: 5900 as "59", 5950 as "59.50". */
export function typedYuan(fen: number | undefined): string | undefined {
  if (fen === undefined) return undefined;
  const rest = fen % 100;
  return rest === 0 ? String(fen / 100) : `${Math.floor(fen / 100)}.${String(rest).padStart(2, "0")}`;
}

const yesNo = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? "yes" : "no");

/** What is asked of one kind of service only. */
function ofSector({ service, ruleChange, platformMeasure }: AttemptFacts) {
  if (service.sector === "telecom-plan") return { portedIn: yesNo(service.portedIn) };
  if (service.sector !== "platform-membership") return {};
  return {
    rulesChanged:
      ruleChange?.accepted === undefined ? undefined : ruleChange.accepted ? "accepted" : "not-accepted",
    rulesChangedOn: ruleChange?.on,
    measure: platformMeasure?.review,
    measureOn: platformMeasure?.on,
  };
}

function plansOf({ currentPlan, targetPlan, refund, otherPrice }: AttemptFacts) {
  const target =
    "cancel" in targetPlan
      ? { target: "cancel" }
      : {
          target: "cheaper",
          targetName: targetPlan.name === TARGET_WITHOUT_NAME ? undefined : targetPlan.name,
          targetPrice: typedYuan(targetPlan.priceFen),
          targetPeriod: targetPlan.period,
        };
  return {
    planName: currentPlan.name === PLAN_WITHOUT_NAME ? undefined : currentPlan.name,
    planPrice: typedYuan(currentPlan.priceFen),
    planPeriod: currentPlan.period,
    autoRenews: yesNo(currentPlan.autoRenews),
    openEnded: yesNo(currentPlan.openEnded),
    refundAskedOn: refund?.askedOn,
    refundDueOn: refund?.dueOn,
    refundAnswer: refund?.answer,
    refundTerms: yesNo(refund?.hasTerms),
    otherPrice: typedYuan(otherPrice?.priceFen),
    otherWhose: otherPrice?.whose,
    otherSameTerms: yesNo(otherPrice?.sameTerms),
    otherTold: yesNo(otherPrice?.told),
    otherSeenOn: otherPrice?.seenOn,
    startedOn: currentPlan.startedOn,
    contractEndsOn: currentPlan.contractEndsOn,
    prepaid: typedYuan(currentPlan.prepaidFen),
    paidFrom: currentPlan.paidFrom,
    paidTo: currentPlan.paidTo,
    ...target,
  };
}

function eventOf(event: AttemptEvent, index: number): Raw {
  return filled({
    position: String(index + 1),
    ...whenOf(event.when),
    channel: event.channel,
    kind: event.kind,
    minutes: numberOf(event.minutes),
    note: event.note,
    amount: typedYuan(event.amountFen),
    reference: event.reference,
  });
}

function whenOf(when: AttemptEvent["when"]) {
  if (typeof when === "object") return { when: "between", from: when.from, to: when.to };
  if (isPlainDate(when)) return { when: "day", day: when };
  const { day, time } = inBeijing(when);
  return { when: "day", day, time };
}

function obstaclesOf(events: readonly { event: AttemptEvent; item: string }[], compared: boolean) {
  const codes = OBSTACLES.filter((code) => events.some(({ event }) => event.obstacles.includes(code)));
  const places = codes.map((code) => [
    fieldOfPlace(code),
    events.filter(({ event }) => event.obstacles.includes(code)).map(({ item }) => item),
  ]);
  return { codes, ...Object.fromEntries(places), upgradeEasier: compared ? "yes" : undefined };
}

function promiseOf(event: AttemptEvent, eventItem: string, index: number, item: string): Answer {
  const due = event.promise?.dueAt === undefined ? undefined : inBeijing(event.promise.dueAt);
  return {
    step: "said",
    item,
    raw: filled({
      type: "promise",
      position: String(index + 1),
      text: event.promise?.text,
      event: eventItem,
      due: due === undefined ? "unknown" : "other",
      dueOn: due?.day,
      dueTime: due?.time,
      outcome: event.promise?.outcome,
    }),
  };
}

function comparisonOf({ up, down }: NonNullable<AttemptFacts["comparison"]>) {
  const direction = (name: "up" | "down", { steps, minutes, humanAfterMinutes, effectiveOn }: typeof up) => ({
    [`${name}Steps`]: numberOf(steps),
    [`${name}Minutes`]: numberOf(minutes),
    [`${name}Human`]: numberOf(humanAfterMinutes),
    [`${name}EffectiveOn`]: effectiveOn,
  });
  return { ...direction("up", up), ...direction("down", down) };
}

const numberOf = (number: number | undefined) => (number === undefined ? undefined : String(number));

function filled(raw: Record<string, string | readonly string[] | undefined>): Raw {
  return Object.fromEntries(
    Object.entries(raw).filter(
      (entry): entry is [string, string | readonly string[]] => entry[1] !== undefined,
    ),
  );
}
