import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { refundAskedOn } from "@/domain/damages/asked-on";
import { damageCitations } from "@/domain/damages/damage-citations";
import type { DamageHead } from "@/domain/damages/damage-head";
import { type LendingRates, lendingRateOn } from "@/domain/damages/lending-rates";
import type { Fen } from "@/domain/money/fen";
import { share } from "@/domain/money/share";
import { daysBetween } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/** Basis points of a year of 365 days. */
const YEAR_IN_BASIS_POINTS = 10_000 * 365;

/**
 * D5: interest on money paid in advance (Consumer Law art. 53). The rate is written only for the trades that the prepaid
 * interpretation names (art. 16, FACTS R48, D5); for these services it is an analogy, so the figure stands beside the total.
 * Simple interest over 365 days is our own way of counting. Where the rate of the day of the contract is not known, no figure.
 * Undefined without a refund of money paid in advance.
 */
export function prepaidInterest(
  facts: AttemptFacts,
  principal: Fen | undefined,
  rates: LendingRates,
  today: PlainDate,
): DamageHead | undefined {
  const asked = refundAskedOn(facts);
  if (principal === undefined || principal === 0 || !asked) return undefined;
  const { startedOn, paidFrom } = facts.currentPlan;
  const madeOn = startedOn ?? paidFrom;
  const head = {
    head: "prepaid-interest",
    row: "D5",
    lines: [],
    because: [asked.pointer],
    citations: damageCitations(today, "consumer.prepaid"),
  } as const;
  const analogy = {
    code: "rate-not-fixed-here",
    because: ["/service/sector"],
    citations: damageCitations(today, "prepaid.rate"),
  } as const;
  if (madeOn === undefined)
    return {
      ...head,
      state: "needs",
      alternatives: [],
      missing: ["/currentPlan/startedOn"],
      warnings: [analogy],
    };
  const rate = lendingRateOn(madeOn, rates);
  const pointer = startedOn ? "/currentPlan/startedOn" : "/currentPlan/paidFrom";
  if (rate === undefined) {
    const unknown = { code: "rate-unknown", because: [pointer], citations: [] } as const;
    return { ...head, state: "listed", alternatives: [], missing: [], warnings: [analogy, unknown] };
  }
  const days = Math.max(0, daysBetween(asked.on, today));
  const fen = share(principal, rate * days, YEAR_IN_BASIS_POINTS);
  const inputs = [
    { name: "principal", value: principal, unit: "fen" },
    { name: "rate", value: rate, unit: "basis-point", pointer },
    { name: "asked-on", value: asked.on, unit: "date", pointer: asked.pointer },
    { name: "until", value: today, unit: "date" },
    { name: "days", value: days, unit: "day" },
  ] as const;
  return {
    ...head,
    state: "alternatives",
    alternatives: [
      {
        basis: "rate-by-analogy",
        fen,
        lines: [{ label: "interest", formula: "simple-interest", inputs, fen }],
      },
    ],
    missing: [],
    warnings: [analogy],
  };
}
