import { requestRefusedOn } from "@/domain/damages/asked-on";
import { assessDamages } from "@/domain/damages/assess-damages";
import type { DamageHead, DamageLine, HeadId } from "@/domain/damages/damage-head";
import type { LetterInput } from "@/domain/letters/letter-input";
import type { Fen } from "@/domain/money/fen";
import type { PlainDate } from "@/domain/time/plain-date";

/** What the letter may say about money, only as far as the facts carry the sum (FACTS e D1, j J05). */
export type Difference =
  | { readonly known: "total"; readonly fen: Fen; readonly bills: number; readonly since: PlainDate }
  | { readonly known: "per-period"; readonly fen: Fen; readonly since: PlainDate | undefined }
  | { readonly known: "nothing"; readonly since: PlainDate | undefined };

/**
 * The price difference since the first refused request: the very figure of the page of sums (FACTS e D1, j J05). A wish to
 * cancel has no other price and so no difference; what was taken after it is `chargedAfterCancelling`.
 */
export function priceDifference(input: LetterInput): Difference {
  const { currentPlan, targetPlan } = input.facts;
  const since = requestRefusedOn(input.facts)?.on;
  if ("cancel" in targetPlan) return { known: "nothing", since };
  const head = headOf(input, "price-difference");
  if (since !== undefined && head?.fen)
    return { known: "total", fen: head.fen, bills: head.lines.length, since };
  const each = (currentPlan.priceFen ?? 0) - (targetPlan.priceFen ?? 0);
  const samePeriod = (targetPlan.period ?? currentPlan.period) === currentPlan.period;
  return targetPlan.priceFen === undefined || !samePeriod || each <= 0
    ? { known: "nothing", since }
    : { known: "per-period", fen: each, since };
}

export type Unused = { readonly fen: Fen; readonly unusedDays: number; readonly totalDays: number };

/**
 * The unused part of a prepaid sum, the very figure of the page of sums (FACTS e D2, j J06). Undefined when the sum, the
 * period or the day of the request is not known, or nothing is left.
 */
export function unusedPrepaid(input: LetterInput): Unused | undefined {
  const [line] = headOf(input, "unused-term")?.lines ?? [];
  if (line === undefined || line.fen === 0) return undefined;
  return { fen: line.fen, unusedDays: days(line, "days"), totalDays: days(line, "of-days") };
}

/** Charges that are asked back in full, and how many of them were taken after cancelling and how many without notice. */
export type Taken = { readonly fen: Fen; readonly afterCancelling: number; readonly withoutNotice: number };

/**
 * What was taken after cancelling or by a renewal without notice: the very figure of the page of sums, which holds only what
 * counts in its total (FACTS e D3). Undefined where that is nothing.
 */
export function chargedAfterCancelling(input: LetterInput): Taken | undefined {
  const head = headOf(input, "charges-after-cancelling");
  if (!head?.fen) return undefined;
  const withoutNotice = head.lines.filter(({ label }) => label === "charge-without-notice").length;
  return { fen: head.fen, afterCancelling: head.lines.length - withoutNotice, withoutNotice };
}

function headOf({ facts, assessment, today }: LetterInput, id: HeadId): DamageHead | undefined {
  return assessDamages(facts, assessment, today).find(({ head }) => head === id);
}

function days({ inputs }: DamageLine, name: "days" | "of-days"): number {
  return Number(inputs.find((input) => input.name === name)?.value);
}
