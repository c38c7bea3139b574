import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Period } from "@/domain/attempts/codes";
import { type CountedDay, doneOn, requestRefusedOn } from "@/domain/damages/asked-on";
import {
  type Charge,
  type Charges,
  MONTHS,
  type Price,
  priceOver,
  type Span,
  spanOf,
} from "@/domain/damages/charges";
import { damageCitations } from "@/domain/damages/damage-citations";
import type { DamageHead, DamageLine, DamageWarning } from "@/domain/damages/damage-head";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import type { PlainDate } from "@/domain/time/plain-date";

/** Days whose charges are refunded by another head, so that they are not asked for twice. */
export type Refunded = { readonly after: PlainDate; readonly to: PlainDate } | undefined;

/**
 * D1: every charge billed after the first refused request, at the old price, minus the price of the plan asked for, until
 * the change was made (Civil Code arts. 577, 583, 584; FACTS J05). A bill counts in full by the day on which it begins; it
 * counts by days only when the bill itself covers a part of a month. A bill that began before the refusal is left out.
 * Undefined when nobody was refused a cheaper plan.
 */
export function priceDifference(
  facts: AttemptFacts,
  { charges, overlapping }: Charges,
  refunded: Refunded,
  today: PlainDate,
): DamageHead | undefined {
  if ("cancel" in facts.targetPlan) return undefined;
  const refused = requestRefusedOn(facts);
  if (!refused) return asksForIt(facts) ? unanswered(facts, today, ["/events"]) : undefined;
  const target = targetPrice(facts);
  const done = doneOn(facts);
  const wanted = charges.filter(
    ({ from, flaw }) =>
      flaw === undefined &&
      from > refused.earliest &&
      (!done || from <= done.on) &&
      !(refunded && from > refunded.after && from <= refunded.to),
  );
  const counted = wanted.filter(({ from }) => from > refused.on);
  const missing = [
    ...(target ? [] : ["/targetPlan/priceFen"]),
    ...(charges.length === 0 && overlapping.length === 0 ? ["/bills"] : []),
    ...wanted.flatMap(({ fen, amountPointer }) => (fen === undefined ? [amountPointer] : [])),
    ...overlapping,
    ...(wanted.length > counted.length ? [refused.pointer] : []),
  ];
  if (!target || (charges.length === 0 && overlapping.length === 0))
    return unanswered(facts, today, missing, refused);
  const old = oldPrice(facts);
  const lines = counted.flatMap((charge) => lineOf(charge, target, old, facts.currentPlan.period) ?? []);
  const fen = lines.reduce((sum, line) => sum + line.fen, 0);
  return {
    ...head(facts, today, refused),
    state: missing.length > 0 ? "needs" : "computed",
    fen,
    lines,
    missing,
    warnings: [...conditions(facts, refused), ...aboutBills(charges, refused, old, overlapping)],
  };
}

function lineOf(
  charge: Charge,
  target: Price,
  old: Price | undefined,
  period: Period,
): DamageLine | undefined {
  if (charge.fen === undefined) return undefined;
  const span: Span = charge.source === "bill" ? spanOf(charge.from, charge.to) : { months: MONTHS[period] };
  const paid = Math.min(charge.fen, old ? priceOver(old, span) : charge.fen);
  const cheaper = priceOver(target, span);
  const part = "days" in span;
  return {
    label: charge.source === "event" ? "charge" : part ? "part-bill" : "bill",
    formula: part ? "paid-minus-target-by-days" : "paid-minus-target",
    inputs: [
      { name: "paid", value: paid, unit: "fen", pointer: charge.amountPointer },
      { name: "target-price", value: cheaper, unit: "fen", pointer: "/targetPlan/priceFen" },
      { name: "from", value: charge.from, unit: "date", pointer: charge.pointer },
      { name: "to", value: charge.to, unit: "date", pointer: charge.pointer },
      ...(part
        ? ([
            { name: "days", value: span.days, unit: "day", pointer: charge.pointer },
            { name: "of-days", value: span.ofDays, unit: "day" },
          ] as const)
        : []),
    ],
    fen: Math.max(0, paid - cheaper),
  };
}

function targetPrice({ targetPlan, currentPlan }: AttemptFacts): Price | undefined {
  if ("cancel" in targetPlan || targetPlan.priceFen === undefined) return undefined;
  return { fen: targetPlan.priceFen, period: targetPlan.period ?? currentPlan.period };
}

function oldPrice({ currentPlan }: AttemptFacts): Price | undefined {
  const { priceFen, period } = currentPlan;
  return priceFen === undefined ? undefined : { fen: priceFen, period };
}

function asksForIt({ remedies }: AttemptFacts): boolean {
  return remedies.includes("refund-difference");
}

function unanswered(
  facts: AttemptFacts,
  today: PlainDate,
  missing: readonly string[],
  refused?: CountedDay,
): DamageHead {
  const warnings = refused ? conditions(facts, refused) : [];
  return { ...head(facts, today, refused), state: "needs", lines: [], missing, warnings };
}

function head(facts: AttemptFacts, today: PlainDate, refused: CountedDay | undefined) {
  const telecom = TELECOM_SECTORS.includes(facts.service.sector);
  const [target, old] = [targetPrice(facts), oldPrice(facts)];
  const perMonth = target && old && priceOver(old, { months: 1 }) - priceOver(target, { months: 1 });
  return {
    head: "price-difference",
    row: "D1",
    alternatives: [],
    because: refused ? [refused.pointer] : [],
    ...(perMonth !== undefined && perMonth > 0 ? { perMonthFen: perMonth } : {}),
    decision: "J05",
    citations: [
      ...damageCitations(today, "breach.liability", "breach.further-loss", "breach.measure", "consumer.loss"),
      ...(telecom ? damageCitations(today, "telecom.compensation") : []),
    ],
  } as const;
}

/** What the other side can answer: the figure stands only when these hold (FACTS D1). */
function conditions({ currentPlan }: AttemptFacts, refused: CountedDay): readonly DamageWarning[] {
  const bound = currentPlan.contractEndsOn !== undefined && currentPlan.contractEndsOn > refused.on;
  return [
    { code: "target-on-sale", because: ["/targetPlan/name"], citations: [] },
    ...(bound
      ? [{ code: "no-valid-lock-in", because: ["/currentPlan/contractEndsOn"], citations: [] } as const]
      : []),
    { code: "request-must-be-proved", because: [refused.pointer], citations: [] },
    ...(refused.earliest < refused.on
      ? [{ code: "asked-within-a-span", because: [refused.pointer], citations: [] } as const]
      : []),
  ];
}

function aboutBills(
  charges: readonly Charge[],
  refused: CountedDay,
  old: Price | undefined,
  overlapping: readonly string[],
): readonly DamageWarning[] {
  const bills = charges.filter(({ source }) => source === "bill");
  const both = bills.filter(({ from, to }) => from <= refused.on && to > refused.on);
  const above = old
    ? bills.filter(({ from, to, fen = 0 }) => from > refused.on && fen > priceOver(old, spanOf(from, to)))
    : [];
  return [
    ...warning(
      "bill-covers-both-sides",
      both.map(({ pointer }) => pointer),
      "J05",
    ),
    ...warning(
      "above-plan-price",
      above.map(({ amountPointer }) => amountPointer),
      "J05",
    ),
    ...warning("bills-overlap", overlapping, undefined),
  ];
}

function warning(
  code: DamageWarning["code"],
  because: readonly string[],
  decision: DamageWarning["decision"] | undefined,
): readonly DamageWarning[] {
  if (because.length === 0) return [];
  return [{ code, because, citations: [], ...(decision === undefined ? {} : { decision }) }];
}
