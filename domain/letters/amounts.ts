import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { doneOn, requestRefusedOn } from "@/domain/damages/asked-on";
import { assessDamages } from "@/domain/damages/assess-damages";
import type { DamageLine } from "@/domain/damages/damage-head";
import type { LetterInput } from "@/domain/letters/letter-input";
import type { Fen } from "@/domain/money/fen";
import { addMonths, daysBetween } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/** What the letter may say about money, only as far as the facts carry the sum (FACTS e D1, j J05). */
export type Difference =
  | { readonly known: "total"; readonly fen: Fen; readonly bills: number; readonly since: PlainDate }
  | { readonly known: "per-period"; readonly fen: Fen; readonly since: PlainDate | undefined }
  | { readonly known: "nothing"; readonly since: PlainDate | undefined };

/**
 * The price difference since the first refused request: the very figure of the page of sums (FACTS e D1, j J05). For a wish
 * to cancel, which has no other price, every bill of a month that began after that day.
 */
export function priceDifference(input: LetterInput): Difference {
  const { currentPlan, targetPlan } = input.facts;
  const since = requestRefusedOn(input.facts)?.on;
  const cancels = "cancel" in targetPlan;
  const [fen, bills] = cancels ? billedSince(input.facts, since) : differenceOnPage(input);
  if (since !== undefined && fen > 0) return { known: "total", fen, bills, since };
  const samePeriod = cancels || (targetPlan.period ?? currentPlan.period) === currentPlan.period;
  const target = cancels ? 0 : targetPlan.priceFen;
  const each = (currentPlan.priceFen ?? 0) - (target ?? 0);
  return target === undefined || !samePeriod || each <= 0
    ? { known: "nothing", since }
    : { known: "per-period", fen: each, since };
}

type Sum = readonly [fen: Fen, charges: number];

function differenceOnPage({ facts, assessment, today }: LetterInput): Sum {
  const head = assessDamages(facts, assessment, today).find(({ head }) => head === "price-difference");
  return [head?.fen ?? 0, head?.lines.length ?? 0];
}

function billedSince(facts: AttemptFacts, since: PlainDate | undefined): Sum {
  if (since === undefined || facts.currentPlan.period !== "month") return [0, 0];
  const until = doneOn(facts)?.on;
  const bills = (facts.bills ?? []).filter(
    ({ from, to }) => from > since && (until === undefined || from <= until) && isOneMonth(from, to),
  );
  return [bills.reduce((sum, { paidFen }) => sum + paidFen, 0), bills.length];
}

export type Unused = { readonly fen: Fen; readonly unusedDays: number; readonly totalDays: number };

/**
 * The unused part of a prepaid sum, the very figure of the page of sums (FACTS e D2, j J06). Undefined when the sum, the
 * period or the day of the request is not known, or nothing is left.
 */
export function unusedPrepaid({ facts, assessment, today }: LetterInput): Unused | undefined {
  const head = assessDamages(facts, assessment, today).find(({ head }) => head === "unused-term");
  const [line] = head?.lines ?? [];
  if (line === undefined || line.fen === 0) return undefined;
  return { fen: line.fen, unusedDays: days(line, "days"), totalDays: days(line, "of-days") };
}

/** What was taken after cancelling or by a renewal without notice, as far as it counts in the total (FACTS e D3). */
export function chargedAfterCancelling({
  facts,
  assessment,
  today,
}: LetterInput): { readonly fen: Fen; readonly charges: number } | undefined {
  const head = assessDamages(facts, assessment, today).find(
    ({ head }) => head === "charges-after-cancelling",
  );
  return head?.fen === undefined || head.fen === 0
    ? undefined
    : { fen: head.fen, charges: head.lines.length };
}

function days({ inputs }: DamageLine, name: "days" | "of-days"): number {
  return Number(inputs.find((input) => input.name === name)?.value);
}

function isOneMonth(from: PlainDate, to: PlainDate): boolean {
  const next = daysBetween(to, addMonths(from, 1));
  return next === 0 || next === 1;
}
