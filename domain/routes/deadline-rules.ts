import type { Route } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import { citedPlaces } from "@/domain/law/placed-citations";
import type { PlainDate } from "@/domain/time/plain-date";
import type { Regime, Sum } from "@/domain/time/working-days";

const APPEAL = "telecom-user-appeal-measures-2016";
const MARKET = "complaint-report-measures-2026";
const CODE = "civil-code-2020";
const PROCEDURE = "civil-procedure-law-2023";
const INTERPRETATION = "civil-procedure-interpretation-2022";
const LIMITATION = "limitation-rules-2020";
const PENALTIES = "market-admin-penalty-procedure";
const REFUNDS = "consumer-infringement-penalty-measures-2020";
const REGULATIONS = "consumer-protection-regulations-2024";

/** Every place of the law that a deadline can rest on (FACTS b2, b3 and b4, rows marked Y). */
const PLACES = citedPlaces({
  "appeal.operator-first": [APPEAL, { article: 10, item: 4 }],
  "appeal.time": [APPEAL, { article: 11, item: 1 }],
  "appeal.acceptance": [APPEAL, { article: 14 }],
  "appeal.answer": ["telecom-regulations-2016", { article: 39, paragraph: 1 }],
  "market.time": [MARKET, { article: 16, item: 4 }],
  "market.acceptance": [MARKET, { article: 15, paragraph: 1 }],
  "market.sixty-days": [MARKET, { article: 23, paragraph: 1, item: 5 }],
  "market.end-notice": [MARKET, { article: 23, paragraph: 2 }],
  "market.report": [MARKET, { article: 35, paragraph: 1 }],
  "market.counting": [MARKET, { article: 45 }],
  "market.from": [MARKET, { article: 46 }],
  "authority.seven-days": [REGULATIONS, { article: 46, paragraph: 2 }],
  "authority.sixty-days": [REGULATIONS, { article: 46, paragraph: 3 }],
  "association.prompt": [REGULATIONS, { article: 45 }],
  "platform.prompt": ["platform-rules-measures-2025", { article: 19, paragraph: 2 }],
  "report.check": [PENALTIES, { article: 18, paragraph: 1 }],
  "report.decision": [PENALTIES, { article: 64, paragraph: 1 }],
  "code.start": [CODE, { article: 201, paragraph: 1 }],
  "code.end": [CODE, { article: 202 }],
  "limitation.years": [CODE, { article: 188, paragraph: 1 }],
  "limitation.start": [CODE, { article: 188, paragraph: 2 }],
  "limitation.not-raised": [LIMITATION, { article: 2 }],
  "interrupted.demand": [CODE, { article: 195, item: 1 }],
  "interrupted.agreement": [CODE, { article: 195, item: 2 }],
  "interrupted.suit": [CODE, { article: 195, item: 3 }],
  "interrupted.message": [LIMITATION, { article: 8, paragraph: 1, item: 2 }],
  "interrupted.body": [LIMITATION, { article: 12 }],
  "refund.prepaid": [REFUNDS, { article: 10, paragraph: 2 }],
  "refund.other": [REFUNDS, { article: 8, item: 2 }],
  "rescission.year": [CODE, { article: 152, paragraph: 1, item: 1 }],
  "rescission.latest": [CODE, { article: 152, paragraph: 2 }],
  "termination.year": [CODE, { article: 564, paragraph: 2 }],
  "mediation.confirmed": ["peoples-mediation-law-2010", { article: 33, paragraph: 1 }],
  "mediation.application": [PROCEDURE, { article: 205 }],
  "court.counting": [PROCEDURE, { article: 85, paragraph: 3 }],
  "court.filing": [PROCEDURE, { article: 126 }],
  "court.defence": [PROCEDURE, { article: 128, paragraph: 1 }],
  "court.ordinary": [PROCEDURE, { article: 152 }],
  "court.simple": [PROCEDURE, { article: 164 }],
  "court.small": [PROCEDURE, { article: 168 }],
  "court.fee": ["litigation-fees-2006", { article: 22, paragraph: 1 }],
  "evidence.ordinary": [INTERPRETATION, { article: 99, paragraph: 2 }],
  "evidence.simple": [INTERPRETATION, { article: 266, paragraph: 1 }],
  "evidence.small": [INTERPRETATION, { article: 275, paragraph: 1 }],
  "group.notice": [INTERPRETATION, { article: 79 }],
  "arbitration.acceptance": ["arbitration-law-2025", { article: 35 }],
});

export type DeadlinePlace = (typeof PLACES.names)[number];

/** The rows of FACTS j that decide how a deadline is counted where the texts are silent or can be read two ways. */
export type DeadlineDecision = "J01" | "J03" | "J04" | "J12" | "J13" | "J14";

export type DeadlineRule = {
  /** `user`: the person must act by the day. `authority`: the operator, an authority or a court must answer by it. */
  readonly side: "user" | "authority";
  readonly route?: Route;
  readonly sum: Sum;
  /** The whole length when it is prolonged, counted from the same start. */
  readonly extended?: Sum;
  readonly regime: Regime;
  readonly places: readonly DeadlinePlace[];
  readonly decision?: DeadlineDecision;
};

const days = (count: number): Sum => ({ unit: "day", count });
const workingDays = (count: number): Sum => ({ unit: "working-day", count });
const months = (count: number): Sum => ({ unit: "month", count });
const years = (count: number): Sum => ({ unit: "year", count });

/** The first day is not counted; months and years end on the corresponding day (Civil Code arts. 201 and 202). */
const CIVIL = ["code.start", "code.end"] as const satisfies readonly DeadlinePlace[];

/** Every period that the product counts, one row each (FACTS b2, b3). */
export const DEADLINE_RULES = {
  "operator-answer": rule("authority", days(15), "nominal", ["appeal.operator-first"], {
    route: "operator-complaint",
    decision: "J01",
  }),
  "refund-prepaid": rule("authority", days(15), "nominal", ["refund.prepaid"]),
  "refund-other": rule("authority", days(15), "nominal", ["refund.other"]),
  "appeal-bar-fees": rule("user", months(5), "nominal", ["appeal.time"], {
    route: "miit-appeal",
    decision: "J04",
  }),
  "appeal-bar-fees-by-charge": rule("user", months(5), "nominal", ["appeal.time"], {
    route: "miit-appeal",
    decision: "J04",
  }),
  "appeal-bar-other": rule("user", years(2), "nominal", ["appeal.time"], {
    route: "miit-appeal",
    decision: "J04",
  }),
  "appeal-acceptance": rule("authority", workingDays(5), "nominal", ["appeal.acceptance"], {
    route: "miit-appeal",
    decision: "J03",
  }),
  "appeal-answer": rule("authority", days(30), "nominal", ["appeal.answer"], {
    route: "miit-appeal",
    decision: "J14",
  }),
  "appeal-answer-full-materials": rule("authority", days(30), "nominal", ["appeal.answer"], {
    route: "miit-appeal",
    decision: "J14",
  }),
  "market-complaint-bar": rule("user", years(3), "nominal", ["market.time"], {
    route: "market-complaint",
    decision: "J13",
  }),
  "market-acceptance": rule(
    "authority",
    workingDays(7),
    "market",
    ["market.acceptance", "authority.seven-days", "market.counting"],
    { route: "market-complaint" },
  ),
  "market-mediation": rule(
    "authority",
    days(60),
    "market",
    ["market.sixty-days", "authority.sixty-days", "market.counting"],
    { route: "market-complaint" },
  ),
  "market-end-notice": rule("authority", workingDays(7), "market", ["market.end-notice", "market.counting"], {
    route: "market-complaint",
  }),
  "report-check": rule("authority", workingDays(15), "nominal", ["market.report", "report.check"], {
    route: "market-report",
    extended: workingDays(30),
  }),
  "report-decision": rule("authority", days(90), "nominal", ["report.decision"], {
    route: "market-report",
    extended: days(120),
  }),
  limitation: rule("user", years(3), "civil", [
    "limitation.years",
    "limitation.start",
    "limitation.not-raised",
    ...CIVIL,
  ]),
  "limitation-restarted": rule("user", years(3), "civil", ["limitation.years", ...CIVIL]),
  "limitation-latest": rule("user", years(20), "civil", ["limitation.start", ...CIVIL]),
  "fraud-rescission": rule("user", years(1), "civil", ["rescission.year", ...CIVIL]),
  "fraud-rescission-latest": rule("user", years(5), "civil", ["rescission.latest", ...CIVIL]),
  "termination-right": rule("user", years(1), "civil", ["termination.year", ...CIVIL]),
  "judicial-confirmation": rule("user", days(30), "court", ["mediation.application", "mediation.confirmed"], {
    route: "peoples-mediation",
  }),
  "court-filing": rule("authority", days(7), "court", ["court.filing", "court.counting"]),
  "court-fee-payment": rule("user", days(7), "court", ["court.fee"]),
  defence: rule("authority", days(15), "court", ["court.defence", "court.counting"]),
  "evidence-ordinary": rule("user", days(15), "court", ["evidence.ordinary"]),
  "evidence-simple": rule("user", days(15), "court", ["evidence.simple"]),
  "evidence-small": rule("user", days(7), "court", ["evidence.small"]),
  "trial-small": rule("authority", months(2), "court", ["court.small", "court.counting"], {
    route: "small-claim",
    extended: months(3),
  }),
  "trial-simple": rule("authority", months(3), "court", ["court.simple", "court.counting"], {
    route: "lawsuit",
    extended: months(4),
  }),
  "trial-ordinary": rule("authority", months(6), "court", ["court.ordinary", "court.counting"], {
    route: "lawsuit",
    extended: months(12),
  }),
  "open-group-notice": rule("authority", days(30), "court", ["group.notice"], { route: "open-group-suit" }),
  "arbitration-acceptance": rule("authority", days(5), "nominal", ["arbitration.acceptance"], {
    route: "arbitration",
  }),
} as const satisfies Record<string, DeadlineRule>;

export type DeadlineId = keyof typeof DEADLINE_RULES;

/** The row of a deadline. */
export function deadlineRule(id: DeadlineId): DeadlineRule {
  return DEADLINE_RULES[id];
}

/** The places as they stand on a day; a place whose text is not held on that day is left out. */
export function deadlineCitations(on: PlainDate, places: readonly DeadlinePlace[]): readonly Citation[] {
  return PLACES.on(on, places);
}

/** A place in the first text held of its act, whatever the day: it names its own first day (FACTS J12). */
export function firstText(place: DeadlinePlace): readonly Citation[] {
  return PLACES.firstHeld(place);
}

/** Every citation that a deadline can print, for `law:check`. */
export function everyDeadlineCitation(): readonly Citation[] {
  return PLACES.every();
}

function rule(
  side: DeadlineRule["side"],
  sum: Sum,
  regime: Regime,
  places: readonly DeadlinePlace[],
  rest: Pick<DeadlineRule, "route" | "extended" | "decision"> = {},
): DeadlineRule {
  return { side, sum, regime, places, ...rest };
}
