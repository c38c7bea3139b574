import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { paidInAdvance } from "@/domain/law/prepayment";
import {
  appealBars,
  type Deadline,
  type DeadlineContext,
  deadlineFrom,
  feeBarByCharge,
  marketComplaintBar,
  operatorAnswer,
} from "@/domain/routes/deadlines";
import { limitationDeadlines, rightsThatEnd } from "@/domain/routes/deadlines-limitation";
import { filingDeadlines } from "@/domain/routes/deadlines-of-filings";
import { standingOf } from "@/domain/routes/handled-elsewhere";
import {
  chargesAfterRefusal,
  firstComplaintDay,
  firstRefusalDay,
  type StartingDay,
} from "@/domain/routes/operator-deadlines";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

/**
 * Every deadline that the facts of an attempt give, the earliest first, past ones and kept ones too (FACTS b2, b3). Where
 * the law counts from a day that the facts do not hold, or names no number of days, `undatedOf` says so instead. Pure;
 * linear in events and filings. Dates are nominal for the person, nominal and rolled for authorities.
 */
export function deadlinesOf(facts: AttemptFacts, today: PlainDate): readonly Deadline[] {
  const refused = firstRefusalDay(facts);
  const found = [
    ...(TELECOM_SECTORS.includes(facts.service.sector) ? telecomDeadlines(facts, refused) : []),
    ...(refused ? marketBar(facts, refused, today) : []),
    ...(refused ? limitationDeadlines(facts, refused, today) : []),
    ...rightsThatEnd(facts, refused, today),
    ...refundDeadline(facts),
    ...filingDeadlines(facts),
  ];
  return found.sort((one, other) => (one.lastDay < other.lastDay ? -1 : one.lastDay > other.lastDay ? 1 : 0));
}

function telecomDeadlines(facts: AttemptFacts, refused: StartingDay | undefined): readonly Deadline[] {
  const complained = firstComplaintDay(facts);
  const answer =
    complained &&
    operatorAnswer(complained.on, {
      startPointer: complained.pointer,
      metBy: answeredBy(facts),
    });
  const met = filedBy(facts, "miit-appeal");
  const charge = chargesAfterRefusal(facts)[0];
  return [
    ...(answer ? [answer] : []),
    ...(refused ? appealBars(refused.on, { startPointer: refused.pointer, ...met }) : []),
    ...(refused && charge
      ? [feeBarByCharge(charge, { startPointer: chargePointer(facts, charge), ...met })]
      : []),
  ].filter((deadline) => deadline !== undefined);
}

function marketBar(facts: AttemptFacts, refused: StartingDay, today: PlainDate): readonly Deadline[] {
  const bar = marketComplaintBar(refused.on, today, {
    startPointer: refused.pointer,
    ...filedBy(facts, "market-complaint"),
  });
  return bar ? [bar] : [];
}

/**
 * A refund that is not paid within 15 days counts as deliberate delay: of the day agreed or, for prepaid services without
 * one, of the request (penalty measures art. 10 para. 2). The general rule counts from the day agreed only (art. 8 item 2),
 * so without it there is no date to show (FACTS R21).
 */
function refundDeadline({ refund, currentPlan }: AttemptFacts): readonly Deadline[] {
  const prepaid = paidInAdvance(currentPlan) === true;
  const day = refund?.dueOn !== undefined || !prepaid ? "dueOn" : "askedOn";
  const start = refund?.[day];
  if (!start) return [];
  const deadline = deadlineFrom(prepaid ? "refund-prepaid" : "refund-other", start, {
    startPointer: `/refund/${day}`,
    metBy: refund?.answer === "paid" ? "/refund/answer" : undefined,
  });
  return deadline ? [deadline] : [];
}

/** The first answer of the provider on record, or the word of the person that one came. */
function answeredBy({ history = [] }: AttemptFacts): string | undefined {
  const index = history.findIndex(
    ({ route, repliedOn, outcome = "none" }) =>
      route === "operator-complaint" && (repliedOn !== undefined || outcome !== "none"),
  );
  if (index < 0) return undefined;
  return `/history/${index}/${history[index]?.repliedOn === undefined ? "outcome" : "repliedOn"}`;
}

/** The first filing of a route that was not turned away. */
function filedBy(
  { history = [] }: AttemptFacts,
  route: "miit-appeal" | "market-complaint",
): Pick<DeadlineContext, "metBy" | "metOn"> {
  const index = history.findIndex((entry) => entry.route === route && standingOf(entry) !== "refused");
  return index < 0 ? {} : { metBy: `/history/${index}/on`, metOn: history[index]?.on };
}

function chargePointer({ bills = [], events }: AttemptFacts, charge: PlainDate): string | undefined {
  const bill = bills.findIndex(({ from }) => from === charge);
  if (bill >= 0) return `/bills/${bill}/from`;
  const event = events.findIndex(({ kind, when }) => kind === "charge" && startsOn(when, charge));
  return event < 0 ? undefined : `/events/${event}/when`;
}

function startsOn(when: AttemptFacts["events"][number]["when"], day: PlainDate): boolean {
  return dayRange(when)?.from === day;
}
