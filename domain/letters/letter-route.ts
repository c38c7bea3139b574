import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import { letterDefinition } from "@/domain/letters/compose-letter";
import type { LetterKind } from "@/domain/letters/letter";
import type { Eligibility } from "@/domain/routes/eligibility";
import { marketComplaintEligibility } from "@/domain/routes/market-complaint";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import type { PlainDate } from "@/domain/time/plain-date";

const ROUTES: { readonly [Id in Route]?: (facts: AttemptFacts, today: PlainDate) => Eligibility } = {
  "miit-appeal": miitAppealEligibility,
  "market-complaint": marketComplaintEligibility,
};

/** The route that a letter is for, as it stands today; undefined for a letter that can be written on any day. */
export function letterRoute(
  kind: LetterKind,
  facts: AttemptFacts,
  today: PlainDate,
): Eligibility | undefined {
  const route = letterDefinition(kind)?.route;
  return route === undefined ? undefined : ROUTES[route]?.(facts, today);
}
