import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import { assessRoutes, routeOf } from "@/domain/routes/assess-routes";
import type { Circumstances } from "@/domain/routes/circumstances";
import { canStillBeTaken, type Eligibility, type RouteReason } from "@/domain/routes/eligibility";
import { SUITS } from "@/domain/routes/suit-rows";
import type { PlainDate } from "@/domain/time/plain-date";

/** A route that can be taken today, and could not be any more once the body of another route took the case. */
export type Closing = {
  readonly route: Route;
  readonly reason: RouteReason;
  readonly citations: readonly Citation[];
  /** Row of FACTS j where the texts are silent. */
  readonly decision?: string | undefined;
};

/**
 * The guard of FACTS b1 (J10, J11): what going this way closes once its body accepts, computed from the routes themselves
 * by adding the accepted case to the history. For telecom, a complaint to the market regulator or to an association closes
 * the appeal. Empty when nothing is lost, and for a route that is closed itself. Pure; asked before a letter is made or
 * sent, before a suit, and before an association accepts a member (interest is not acceptance).
 */
export function wouldClose(
  facts: AttemptFacts,
  route: Route,
  today: PlainDate,
  known: Circumstances = {},
): readonly Closing[] {
  const before = assessRoutes(facts, today, known);
  const own = before.find((each) => each.route === route);
  if (own === undefined || !canStillBeTaken(own)) return [];
  const accepted = {
    ...facts,
    history: [...(facts.history ?? []), { route, on: today, acceptedOn: today }],
  };
  return before.flatMap((each) => {
    if (each.route === route || !canStillBeTaken(each) || isTheSameSuit(route, each.route)) return [];
    const after = routeOf(each.route, accepted, today, known);
    return closesWith(after)
      ? [{ route: each.route, reason: after.reason, citations: after.citations, decision: after.decision }]
      : [];
  });
}

/** A supported suit is the person's own suit: it takes the place of none. */
function isTheSameSuit(route: Route, other: Route): boolean {
  return route === "supported-suit" && SUITS.includes(other);
}

function closesWith({ status, reason }: Eligibility): boolean {
  return status === "closed" && (reason === "handled-elsewhere" || reason === "already-filed");
}
