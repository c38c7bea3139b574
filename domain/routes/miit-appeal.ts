import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { appealBars, type Deadline, feeBarByCharge, operatorAnswer } from "@/domain/routes/deadlines";
import { type Eligibility, isTelecom, type Row, type Venue, type Warning } from "@/domain/routes/eligibility";
import { filedBefore, filedElsewhere } from "@/domain/routes/filed-rows";
import { elsewhereWarnings } from "@/domain/routes/handled-elsewhere";
import { asksMoney, asksOnlyMoney } from "@/domain/routes/money-remedies";
import { complaintsOf, doneEvents, operatorAnswerOf, repliesSince } from "@/domain/routes/operator-answers";
import {
  chargesAfterRefusal,
  firstComplaint,
  firstRefusal,
  firstRefusalPointer,
} from "@/domain/routes/operator-deadlines";
import { cited, firstHeld } from "@/domain/routes/route-citations";
import { eligibilityOf, type RouteRule } from "@/domain/routes/route-rule";
import type { PlainDate } from "@/domain/time/plain-date";

/** RT02, the appeal to the telecom users' appeal centre (appeal measures arts. 9 to 12). */

const ROWS: readonly Row[] = [
  (facts, today) =>
    isTelecom(facts)
      ? undefined
      : {
          status: "not-applicable",
          reason: "other-sector",
          because: ["/service/sector"],
          citations: cited(today, "appeal.right"),
        },
  (_, today) =>
    cited(today, "appeal.operator-first").length > 0
      ? undefined
      : { status: "not-applicable", reason: "text-not-held", citations: firstHeld("appeal.operator-first") },
  filedBefore("miit-appeal", "appeal.already"),
  filedElsewhere("miit-appeal", "appeal.elsewhere"),
  (facts, today) => {
    const agreed = operatorAnswerOf(facts);
    const done = doneEvents(facts);
    if (agreed.state !== "agreed" || done.length === 0) return undefined;
    const because = [...agreed.because, ...done];
    return { status: "closed", reason: "settled", because, citations: cited(today, "appeal.settled") };
  },
  (facts, today) =>
    isLate(facts, today)
      ? {
          status: "closed",
          reason: "time-barred",
          because: firstRefusalPointer(facts),
          citations: cited(today, "appeal.time"),
        }
      : undefined,
  (facts, today) => {
    const citations = cited(today, "appeal.operator-first");
    const complainedOn = firstComplaint(facts);
    if (complainedOn === undefined)
      return { status: "needs", reason: "operator-not-asked", missing: ["/history"], citations };
    const answer = operatorAnswerOf(facts);
    const because = [...complaintsOf(facts), ...answer.because];
    if (answer.state === "unsatisfying") return { status: "open", reason: "ready", because, citations };
    if (answer.state === "agreed")
      return { status: "needs", reason: "operator-agreed", because, missing: ["/events"], citations };
    if (answer.state === "not-judged") {
      const missing = answer.because.map((pointer) => pointer.replace("repliedOn", "outcome"));
      return { status: "needs", reason: "answer-not-judged", because, missing, citations };
    }
    const opensOn = operatorAnswer(complainedOn)?.opensOn;
    const lastDay = lastDayOf(facts);
    if (opensOn !== undefined && lastDay !== undefined && opensOn > lastDay && opensOn > today)
      return {
        status: "needs",
        reason: "answer-before-the-last-day",
        because,
        missing: missingAnswer(facts),
        citations: [...citations, ...cited(today, "appeal.time")],
      };
    if (opensOn !== undefined && opensOn > today)
      return { status: "opens-on", reason: "waiting-for-the-operator", opensOn, because, citations };
    return { status: "open", reason: "ready", because, citations };
  },
];

/** RT02 as data: five months for a dispute about charges, two years for any other, from the first refusal (J04). */
export const MIIT_APPEAL: RouteRule = {
  route: "miit-appeal",
  rows: ROWS,
  deadlines: deadlinesOf,
  closing: ["appeal-bar-fees", "appeal-bar-other"],
  warnings: (facts, today, { taken, from }) => (taken ? warningsOf(facts, today, from) : []),
  conflicts: () => ["market-complaint", "association-mediation"],
  venue: (facts, today) => (isTelecom(facts) ? venueOf(facts, today) : undefined),
  advised: () => true,
};

/**
 * Whether the appeal can be lodged today. Five months for a dispute about charges, two years for any other, counted from
 * the first refusal (FACTS J04); the centre of the respondent's province takes it (art. 9). Pure; dates are nominal.
 */
export function miitAppealEligibility(facts: AttemptFacts, today: PlainDate): Eligibility {
  return eligibilityOf(MIIT_APPEAL, facts, today);
}

function deadlinesOf(facts: AttemptFacts): readonly Deadline[] {
  const bars = isTelecom(facts) ? barsOf(facts) : [];
  const firstCharge = chargesAfterRefusal(facts)[0];
  const byCharge = bars.length > 0 && firstCharge !== undefined ? feeBarByCharge(firstCharge) : undefined;
  return byCharge ? [...bars, byCharge] : bars;
}

/** Bars by the day of the first refusal, the earlier one first. */
function barsOf(facts: AttemptFacts): readonly Deadline[] {
  const refusedOn = firstRefusal(facts);
  return refusedOn === undefined ? [] : appealBars(refusedOn);
}

/** Nothing is left to ask. */
function isLate(facts: AttemptFacts, today: PlainDate): boolean {
  const lastDay = lastDayOf(facts);
  return lastDay !== undefined && lastDay < today;
}

/**
 * The day past which nothing is left to ask: two years; where only money is asked, five months, counted from the latest
 * charge after the refusal, because only then is a claim for money surely too late (J04). Undefined without a refusal.
 */
function lastDayOf(facts: AttemptFacts): PlainDate | undefined {
  const [fees, other] = barsOf(facts);
  if (!fees || !other || !asksOnlyMoney(facts)) return other?.lastDay;
  const charge = chargesAfterRefusal(facts).at(-1);
  const byCharge = charge === undefined ? undefined : feeBarByCharge(charge)?.lastDay;
  const latest = byCharge !== undefined && byCharge > fees.lastDay ? byCharge : fees.lastDay;
  if (latest > other.lastDay) return other.lastDay;
  return latest;
}

/** Where an answer to the last complaint is written down; a complaint among the events has no place for one. */
function missingAnswer({ history = [] }: AttemptFacts): readonly string[] {
  const index = history.findLastIndex(({ route }) => route === "operator-complaint");
  return [index < 0 ? "/history" : `/history/${index}/outcome`];
}

function warningsOf(facts: AttemptFacts, today: PlainDate, lodgedOn: PlainDate): readonly Warning[] {
  const [fees] = barsOf(facts);
  const feesAreLate = fees !== undefined && fees.lastDay < lodgedOn;
  const done = doneEvents(facts);
  const replies = repliesSince(facts, firstComplaint(facts) ?? today);
  const time = {
    because: firstRefusalPointer(facts),
    citations: cited(today, "appeal.time"),
    decision: "J04",
  };
  return [
    ...elsewhereWarnings(facts, "miit-appeal", today, "appeal.elsewhere"),
    ...(feesAreLate ? [{ code: "fee-part-late", ...time } as const] : []),
    ...(asksMoney(facts) && chargesAfterRefusal(facts).length > 0
      ? [{ code: "later-charge-reading", ...time } as const]
      : []),
    ...(done.length > 0
      ? [{ code: "done-in-the-end", because: done, citations: cited(today, "appeal.settled") } as const]
      : []),
    ...(replies.length > 0 && operatorAnswerOf(facts).state === "none"
      ? [
          {
            code: "reply-on-record",
            because: replies,
            citations: cited(today, "appeal.operator-first"),
            decision: "J01",
          } as const,
        ]
      : []),
  ];
}

function venueOf({ service }: AttemptFacts, today: PlainDate): Venue {
  const { province } = service.provider;
  return {
    kind: "province-of-the-respondent",
    province,
    missing: province === undefined ? ["/service/provider/province"] : [],
    citations: cited(today, "appeal.venue"),
  };
}
