import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { refundAskedOn } from "@/domain/damages/asked-on";
import { damageCitations } from "@/domain/damages/damage-citations";
import type { DamageHead } from "@/domain/damages/damage-head";
import { share } from "@/domain/money/share";
import { daysBetween } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * D2: the prepaid sum times the unused days over all days, from the day of the request, half a fen up (Consumer Law art.
 * 53; penalty measures art. 10; FACTS J06). The day of the request counts as used. Undefined when no refund is in
 * question. A better rule of the contract goes first, so the figure is the least.
 */
export function unusedTerm(facts: AttemptFacts, today: PlainDate): DamageHead | undefined {
  const { prepaidFen, paidFrom, paidTo } = facts.currentPlan;
  if (!isInQuestion(facts)) return undefined;
  const asked = refundAskedOn(facts);
  const missing = [
    ...(prepaidFen === undefined ? ["/currentPlan/prepaidFen"] : []),
    ...(paidFrom === undefined ? ["/currentPlan/paidFrom"] : []),
    ...(paidTo === undefined ? ["/currentPlan/paidTo"] : []),
    ...(asked === undefined ? ["/refund/askedOn"] : []),
  ];
  const head = {
    head: "unused-term",
    row: "D2",
    alternatives: [],
    because: asked ? [asked.pointer] : [],
    warnings: [
      ...(asked && asked.earliest < asked.on
        ? [{ code: "asked-within-a-span", because: [asked.pointer], citations: [] } as const]
        : []),
      { code: "better-refund-rule", because: ["/terms"], citations: [], decision: "J06" } as const,
    ],
    decision: "J06",
    citations: [
      ...damageCitations(today, "consumer.prepaid", "prepaid.consumers-favour"),
      // Only a contract that ends is undone by article 566; whoever stays on a smaller plan ends none.
      ...("cancel" in facts.targetPlan ? damageCitations(today, "end.effect") : []),
    ],
  } as const;
  if (prepaidFen === undefined || !paidFrom || !paidTo || !asked)
    return { ...head, state: "needs", lines: [], missing };
  if (paidTo < paidFrom)
    return { ...head, state: "needs", lines: [], missing: ["/currentPlan/paidTo", "/currentPlan/paidFrom"] };
  const total = daysBetween(paidFrom, paidTo) + 1;
  const unused = Math.min(total, Math.max(0, daysBetween(asked.on, paidTo)));
  const fen = share(prepaidFen, unused, total);
  return {
    ...head,
    state: "computed",
    fen,
    lines: [
      {
        label: "unused-days",
        formula: "prepaid-by-unused-days",
        inputs: [
          { name: "prepaid", value: prepaidFen, unit: "fen", pointer: "/currentPlan/prepaidFen" },
          { name: "asked-on", value: asked.on, unit: "date", pointer: asked.pointer },
          { name: "days", value: unused, unit: "day", pointer: "/currentPlan/paidTo" },
          { name: "of-days", value: total, unit: "day", pointer: "/currentPlan/paidFrom" },
        ],
        fen,
      },
    ],
    missing: [],
  };
}

/** The days that this head refunds, so that no other head asks for them again. */
export function refundedDays(facts: AttemptFacts, head: DamageHead | undefined) {
  const asked = head?.state === "computed" ? refundAskedOn(facts) : undefined;
  const { paidFrom, paidTo } = facts.currentPlan;
  if (!asked || !paidFrom || !paidTo) return undefined;
  return { after: asked.on, to: paidTo };
}

/** A refund is in question when it was asked for or refused, or the contract shall end with money paid in advance. */
function isInQuestion({ currentPlan, targetPlan, remedies, refund, events }: AttemptFacts): boolean {
  if (refund?.answer === "paid") return false;
  if (remedies.includes("refund-unused") || refund !== undefined) return true;
  if (currentPlan.prepaidFen === undefined) return false;
  return "cancel" in targetPlan || events.some(({ obstacles }) => obstacles.includes("refund-refused"));
}
