import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { doneOn } from "@/domain/damages/asked-on";
import { assessDamages } from "@/domain/damages/assess-damages";
import type { DamageLine } from "@/domain/damages/damage-head";
import type { LetterInput } from "@/domain/letters/letter-input";
import type { Fen } from "@/domain/money/fen";
import { addMonths, daysBetween } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";
import { latest } from "@/domain/time/when";

/** What the letter may say about money, only as far as the facts carry the sum (FACTS e D1, j J05). */
export type Difference =
  | { readonly known: "total"; readonly fen: Fen; readonly bills: number; readonly since: PlainDate }
  | { readonly known: "per-period"; readonly fen: Fen; readonly since: PlainDate | undefined }
  | { readonly known: "nothing"; readonly since: PlainDate | undefined };

/**
 * The price difference since the first refused request. Bills count in full when they were billed after that day (J05)
 * and each covers one month of monthly plans; of a span of days the last one counts, which can only lower the sum.
 */
export function priceDifference(facts: AttemptFacts): Difference {
  const since = firstRequest(facts);
  const { currentPlan, targetPlan } = facts;
  const target = "cancel" in targetPlan ? 0 : targetPlan.priceFen;
  const samePeriod =
    "cancel" in targetPlan || (targetPlan.period ?? currentPlan.period) === currentPlan.period;
  if (target === undefined || !samePeriod) return { known: "nothing", since };
  if (since !== undefined && currentPlan.period === "month") {
    const until = doneOn(facts)?.on;
    const bills = (facts.bills ?? []).filter(
      ({ from, to }) => from > since && (until === undefined || from <= until) && isOneMonth(from, to),
    );
    const fen = bills.reduce((sum, bill) => sum + Math.max(0, bill.paidFen - target), 0);
    if (fen > 0) return { known: "total", fen, bills: bills.length, since };
  }
  if (currentPlan.priceFen === undefined || currentPlan.priceFen <= target)
    return { known: "nothing", since };
  return { known: "per-period", fen: currentPlan.priceFen - target, since };
}

/**
 * The last day on which the first refused or put-off request can have been made. Looking in vain for a way in is not
 * yet a request that somebody refused.
 */
function firstRequest(facts: AttemptFacts): PlainDate | undefined {
  return facts.events
    .filter(({ kind }) => kind === "request" || kind === "obstacle" || kind === "promise")
    .filter(({ kind, obstacles }) => kind !== "obstacle" || obstacles.some((code) => code !== "hidden-entry"))
    .map(({ when }) => latest(when))
    .sort()[0];
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
