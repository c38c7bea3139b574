import type { Route } from "@/domain/attempts/codes";
import type { Row } from "@/domain/routes/eligibility";
import { alreadyFiled, elsewhere } from "@/domain/routes/handled-elsewhere";
import { cited, type RoutePlace } from "@/domain/routes/route-citations";

/** Rows on what was filed before, in the order in which a mediation body asks them (FACTS b1, J11). */

/** Closed once the same body took the case or has it before it; a case that it refused can be brought again. */
export function filedBefore(own: Route, place: RoutePlace, decision?: string): Row {
  return (facts, today) => {
    const because = alreadyFiled(facts, own);
    return because.length === 0
      ? undefined
      : {
          status: "closed",
          reason: "already-filed",
          because,
          citations: cited(today, place),
          ...(decision === undefined ? {} : { decision }),
        };
  };
}

/** Closed once another body took the case; while nobody knows whether it did, that is the question. */
export function filedElsewhere(own: Route, place: RoutePlace, decision?: string): Row {
  return (facts, today) => {
    const { handled, filed } = elsewhere(facts, own);
    const rest = { citations: cited(today, place), ...(decision === undefined ? {} : { decision }) };
    if (handled.length > 0)
      return { status: "closed", reason: "handled-elsewhere", because: handled, ...rest };
    if (filed.length === 0) return undefined;
    const missing = filed.map((pointer) => `${pointer}/outcome`);
    return { status: "needs", reason: "filed-elsewhere", because: filed, missing, ...rest };
  };
}
