import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import type { Circumstances } from "@/domain/routes/circumstances";
import type { Deadline } from "@/domain/routes/deadlines";
import type { PlainDate } from "@/domain/time/plain-date";

/** Whether a route can be taken today, as data: the screen and the letters find the words for the codes. */

/** Why the status is what it is. */
export type RouteReason =
  | "ready"
  | "waiting-for-the-operator"
  | "answer-before-the-last-day"
  | "operator-not-asked"
  | "answer-not-judged"
  | "operator-agreed"
  | "settled"
  | "other-sector"
  | "text-not-held"
  | "time-barred"
  | "already-filed"
  | "handled-elsewhere"
  | "filed-elsewhere"
  | "nothing-asked"
  | "nothing-to-report"
  | "no-platform"
  | "measure-unknown"
  | "no-measure"
  | "no-data-issue"
  | "not-only-money"
  | "foreign-party"
  | "too-many-people"
  | "amount-unknown"
  | "wage-unknown"
  | "above-the-cap"
  | "arbitration-agreed"
  | "arbitration-clause"
  | "no-arbitration-agreement"
  | "not-online"
  | "other-place"
  | "one-person"
  | "too-few-people"
  | "only-associations"
  | "not-named";

/** What the person must know before going this way; none of them closes it. */
export type RouteWarning =
  | "bars-the-appeal"
  | "only-prices-adverts-terms"
  | "ended-elsewhere"
  | "peoples-mediation"
  | "fee-part-late"
  | "later-charge-reading"
  | "done-in-the-end"
  | "reply-on-record"
  | "lodged-before-the-measures"
  | "ask-in-writing"
  | "no-money-in-a-report"
  | "both-must-agree"
  | "in-neither-list"
  | "closes-mediation"
  | "limitation-passed"
  | "venue-clause"
  | "court-decides"
  | "agreement-may-be-void"
  | "excludes-the-court"
  | "ask-the-court"
  | "not-a-party"
  | "fee-relief"
  | "local-rules";

export type Warning = {
  readonly code: RouteWarning;
  /** The facts that it speaks of. */
  readonly because: readonly string[];
  readonly citations: readonly Citation[];
  /** Row of FACTS j where the texts are silent. */
  readonly decision?: string;
};

/** Where to file; what is not known yet is named, and never guessed. */
export type Venue = {
  readonly kind:
    | "province-of-the-respondent"
    | "county-of-business-or-domicile"
    | "county-of-domicile"
    | "county-published-or-of-the-platform"
    | "county-of-the-act"
    | "county-of-actual-business"
    | "court-of-the-defendant-or-of-performance"
    | "chosen-institution";
  readonly province?: string;
  readonly address?: string;
  readonly missing: readonly string[];
  readonly citations: readonly Citation[];
};

/** `needs` waits for a fact; the public API answers it otherwise (public-status.ts). */
export type RouteStatus = "open" | "opens-on" | "closed" | "not-applicable" | "needs";

export type Eligibility = {
  readonly route: Route;
  readonly status: RouteStatus;
  readonly reason: RouteReason;
  /** First day on which it opens; only with `opens-on`. */
  readonly opensOn?: PlainDate;
  /** The earlier of the last days still ahead, nominal, never rolled (FACTS J02); only while the route can be taken. */
  readonly closesOn?: PlainDate;
  readonly because: readonly string[];
  /** Row of FACTS j where the texts are silent. */
  readonly decision?: string;
  /** Facts that decide it and are not known; only with `needs`. */
  readonly missing: readonly string[];
  readonly citations: readonly Citation[];
  /** Every last day with its sum, past ones too. */
  readonly deadlines: readonly Deadline[];
  readonly warnings: readonly Warning[];
  /** Routes that this one closes once its body takes the case: an interruption page asks first (FACTS b1). */
  readonly conflicts: readonly Route[];
  /** The next step that we advise in the order of FACTS c; never true for what would bar a better route. */
  readonly recommended: boolean;
  readonly venue?: Venue;
};

/** What a row of a route's table answers; undefined passes the question to the next row. */
export type Ruling = Pick<Eligibility, "status" | "reason" | "citations"> &
  Partial<Pick<Eligibility, "opensOn" | "because" | "missing" | "decision">>;

export type Row = (facts: AttemptFacts, today: PlainDate, known: Circumstances) => Ruling | undefined;

/** The first row that speaks decides. Throws a RangeError when none does: the last row of a table must. */
export function decide(
  rows: readonly Row[],
  facts: AttemptFacts,
  today: PlainDate,
  known: Circumstances,
): Ruling {
  for (const row of rows) {
    const ruling = row(facts, today, known);
    if (ruling) return ruling;
  }
  throw new RangeError("the last row of a route's table must answer");
}

export function isTelecom({ service }: AttemptFacts): boolean {
  return TELECOM_SECTORS.includes(service.sector);
}

/** True while the person can take the route, now, later, or once a fact is known. */
export function canStillBeTaken({ status }: Pick<Eligibility, "status">): boolean {
  return status === "open" || status === "opens-on" || status === "needs";
}
