import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { type Contradiction, when } from "@/domain/attempts/contradiction";
import type { PlainDate } from "@/domain/time/plain-date";

/** What does not fit together in a refund, in the prices of others and in what a platform did. */
export function inRefund({ refund }: AttemptFacts, today: PlainDate): readonly Contradiction[] {
  if (refund === undefined) return [];
  const { askedOn, dueOn } = refund;
  return [
    ...when(askedOn !== undefined && askedOn > today, "refund.in-future", "/refund/askedOn"),
    ...when(
      askedOn !== undefined && dueOn !== undefined && dueOn < askedOn,
      "refund.due-before-asked",
      "/refund/dueOn",
      "/refund/askedOn",
    ),
  ];
}

/** Another price that is not lower hurts nobody; what was seen or changed has already happened. */
export function inOffers(facts: AttemptFacts, today: PlainDate): readonly Contradiction[] {
  const { otherPrice, currentPlan, ruleChange, platformMeasure } = facts;
  const later = (day: PlainDate | undefined) => day !== undefined && day > today;
  return [
    ...when(
      otherPrice !== undefined &&
        currentPlan.priceFen !== undefined &&
        otherPrice.priceFen >= currentPlan.priceFen,
      "other-price.not-lower",
      "/otherPrice/priceFen",
      "/currentPlan/priceFen",
    ),
    ...when(later(otherPrice?.seenOn), "other-price.in-future", "/otherPrice/seenOn"),
    ...when(later(ruleChange?.on), "rule-change.in-future", "/ruleChange/on"),
    ...when(later(platformMeasure?.on), "measure.in-future", "/platformMeasure/on"),
  ];
}
