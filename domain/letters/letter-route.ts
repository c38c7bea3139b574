import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { LetterKind } from "@/domain/letters/letter";
import type { Eligibility } from "@/domain/routes/eligibility";
import { marketComplaintEligibility } from "@/domain/routes/market-complaint";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import type { PlainDate } from "@/domain/time/plain-date";

const ROUTES = {
  "operator-complaint": () => undefined,
  "miit-appeal": miitAppealEligibility,
  "market-complaint": marketComplaintEligibility,
} as const satisfies Record<LetterKind, (facts: AttemptFacts, today: PlainDate) => Eligibility | undefined>;

/** The route that a letter is for, as it stands today; undefined for a letter to the provider, which is always open. */
export function letterRoute(
  kind: LetterKind,
  facts: AttemptFacts,
  today: PlainDate,
): Eligibility | undefined {
  return ROUTES[kind](facts, today);
}
