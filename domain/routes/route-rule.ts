import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Circumstances } from "@/domain/routes/circumstances";
import type { Deadline } from "@/domain/routes/deadlines";
import {
  canStillBeTaken,
  decide,
  type Eligibility,
  type Row,
  type Ruling,
  type Venue,
  type Warning,
} from "@/domain/routes/eligibility";
import type { PlainDate } from "@/domain/time/plain-date";

/** What a route's parts know besides the facts: the ruling of its table and whether it can still be taken. */
export type Ruled = {
  readonly ruling: Ruling;
  /** Open, opening, or waiting for a fact. */
  readonly taken: boolean;
  /** The day on which it can be taken at the earliest. */
  readonly from: PlainDate;
};

type Part<Value> = (facts: AttemptFacts, today: PlainDate, ruled: Ruled, known: Circumstances) => Value;

/** One route as data: its table of rows, and what surrounds the status. What is left out is empty. */
export type RouteRule = {
  readonly route: Route;
  readonly rows: readonly Row[];
  /** Every last day with its sum, past ones too. */
  readonly deadlines?: Part<readonly Deadline[]>;
  /** Deadlines by whose first day still ahead the route must be used; all of `deadlines` when left out. */
  readonly closing?: readonly Deadline["id"][];
  readonly warnings?: Part<readonly Warning[]>;
  readonly conflicts?: Part<readonly Route[]>;
  readonly venue?: Part<Venue | undefined>;
  /** Whether we would advise it today, were there nothing better before it in the order of the service. */
  readonly advised?: Part<boolean>;
};

/** How one route stands. Pure; dates are nominal, never rolled (FACTS J02). */
export function eligibilityOf(
  rule: RouteRule,
  facts: AttemptFacts,
  today: PlainDate,
  known: Circumstances = {},
): Eligibility {
  const ruling = decide(rule.rows, facts, today, known);
  const taken = canStillBeTaken(ruling);
  const ruled = { ruling, taken, from: ruling.opensOn ?? today };
  const deadlines = rule.deadlines?.(facts, today, ruled, known) ?? [];
  const closesOn = deadlines.find(
    ({ id, lastDay }) => (rule.closing?.includes(id) ?? true) && lastDay >= ruled.from,
  )?.lastDay;
  const venue = rule.venue?.(facts, today, ruled, known);
  // Optional fields are set one by one: a spread for each costs more than the ruling, seventeen times an assessment.
  const found: { -readonly [Field in keyof Eligibility]: Eligibility[Field] } = {
    route: rule.route,
    status: ruling.status,
    reason: ruling.reason,
    because: ruling.because ?? [],
    missing: ruling.missing ?? [],
    citations: ruling.citations,
    deadlines,
    warnings: rule.warnings?.(facts, today, ruled, known) ?? [],
    conflicts: (taken ? rule.conflicts?.(facts, today, ruled, known) : undefined) ?? [],
    recommended: ruling.status === "open" && (rule.advised?.(facts, today, ruled, known) ?? false),
  };
  if (ruling.opensOn) found.opensOn = ruling.opensOn;
  if (taken && closesOn) found.closesOn = closesOn;
  if (ruling.decision) found.decision = ruling.decision;
  if (venue) found.venue = venue;
  return found;
}
