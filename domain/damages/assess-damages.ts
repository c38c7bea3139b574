import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { besideTheFigures } from "@/domain/damages/beside-the-figures";
import { chargesOf } from "@/domain/damages/charges";
import { chargesAfterCancelling } from "@/domain/damages/charges-after-cancelling";
import { type DamageHead, totalOf } from "@/domain/damages/damage-head";
import { fraudCompensation } from "@/domain/damages/fraud-compensation";
import { LENDING_RATES, type LendingRates } from "@/domain/damages/lending-rates";
import { prepaidInterest } from "@/domain/damages/prepaid-interest";
import { priceDifference } from "@/domain/damages/price-difference";
import { refundedDays, unusedTerm } from "@/domain/damages/unused-term";
import type { Assessment } from "@/domain/law/finding";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * What can be asked for in money, head by head, each figure with its lines, formula and inputs (FACTS e). Every amount is
 * counted in one head only, so that the total never asks for anything twice; what is missing is named by JSON pointers. The
 * rows behind it are our reading of verified articles: they support a request, they are not the law's own sums. Pure; linear
 * in events, n log n in bills. Fen.
 */
export function assessDamages(
  facts: AttemptFacts,
  { findings }: Pick<Assessment, "findings">,
  today: PlainDate,
  rates: LendingRates = LENDING_RATES,
): readonly DamageHead[] {
  const charges = chargesOf(facts, today);
  const refund = unusedTerm(facts, today);
  const refunded = refundedDays(facts, refund);
  const difference = priceDifference(facts, charges, refunded, today);
  const after = chargesAfterCancelling(facts, charges, findings, refunded, today);
  const losses = [difference, refund, after].filter((head) => head !== undefined);
  const disputed = totalOf([difference, after].filter((head) => head !== undefined));
  const figures = [
    ...losses,
    fraudCompensation(facts, findings, disputed, today),
    prepaidInterest(facts, refund?.fen, rates, today),
  ].filter((head) => head !== undefined);
  return [...figures, ...besideTheFigures(facts, figures, today)];
}
