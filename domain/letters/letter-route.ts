import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { letterDefinition } from "@/domain/letters/compose-letter";
import type { LetterKind } from "@/domain/letters/letter";
import { routeOf } from "@/domain/routes/assess-routes";
import type { Eligibility } from "@/domain/routes/eligibility";
import type { PlainDate } from "@/domain/time/plain-date";

/** The route that a letter is for, as it stands today; undefined for a letter that can be written on any day. */
export function letterRoute(
  kind: LetterKind,
  facts: AttemptFacts,
  today: PlainDate,
): Eligibility | undefined {
  const route = letterDefinition(kind).route;
  return route === undefined ? undefined : routeOf(route, facts, today);
}
