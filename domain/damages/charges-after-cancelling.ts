import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { type CountedDay, doneOn, refusedOn } from "@/domain/damages/asked-on";
import type { Charge, Charges } from "@/domain/damages/charges";
import { damageCitations } from "@/domain/damages/damage-citations";
import type { DamageAlternative, DamageHead, DamageLine } from "@/domain/damages/damage-head";
import type { Refunded } from "@/domain/damages/price-difference";
import type { Finding } from "@/domain/law/finding";
import type { PlainDate } from "@/domain/time/plain-date";

/** Rules that let the person end the contract at any time: renewal online (R15) and the open-ended contract (R33). */
const ENDS_AT_ANY_TIME: readonly string[] = ["R15", "R33"];

/**
 * D3: what was taken after cancelling, or by a renewal without valid notice, in full (Civil Code art. 985; online trading
 * measures art. 18). Where cancelling was refused, later charges count once a finding says that the person could end the
 * contract at any time, because notice ends it on arrival (art. 565); otherwise they stand beside the total.
 * Undefined when nothing of the kind is on record.
 */
export function chargesAfterCancelling(
  facts: AttemptFacts,
  { charges }: Charges,
  findings: readonly Finding[],
  refunded: Refunded,
  today: PlainDate,
): DamageHead | undefined {
  const cancels = "cancel" in facts.targetPlan;
  const done = cancels ? doneOn(facts) : undefined;
  const refused = cancels && !done ? refusedOn(facts) : undefined;
  const sure: DamageLine[] = [];
  const arguable: DamageLine[] = [];
  const missing: string[] = [];
  for (const charge of charges) {
    const label = labelOf(charge, done, refused);
    if (!label || (refunded && charge.from > refunded.after && charge.from <= refunded.to)) continue;
    if (charge.fen === undefined) missing.push(charge.amountPointer);
    else
      (label === "charge-after-refused-cancellation" ? arguable : sure).push(
        lineOf(charge, label, charge.fen),
      );
  }
  const flagged = unamounted(facts, charges);
  if (sure.length === 0 && arguable.length === 0 && missing.length === 0 && flagged.length === 0)
    return undefined;
  const applies = (rules: readonly string[]) =>
    findings.some(({ rule, verdict }) => verdict === "applies" && rules.includes(rule));
  const endsByNotice = applies(ENDS_AT_ANY_TIME);
  const lines = endsByNotice ? [...sure, ...arguable] : sure;
  const beside = endsByNotice || arguable.length === 0 ? [] : [besideTheTotal(arguable)];
  const asked = [...missing, ...flagged];
  const counts = lines.length > 0;
  return {
    head: "charges-after-cancelling",
    row: "D3",
    state: asked.length > 0 ? "needs" : counts ? "computed" : "alternatives",
    ...(counts ? { fen: lines.reduce((sum, { fen }) => sum + fen, 0) } : {}),
    lines,
    alternatives: beside,
    because: done ? [done.pointer] : refused ? [refused.pointer] : [],
    missing: asked,
    warnings: [],
    citations: [
      ...damageCitations(today, "enrichment.return"),
      // The measures on online trading are cited only where their rule applies: never for telecom by itself (FACTS J15).
      ...(applies(["R15"]) ? damageCitations(today, "renewal.notice", "renewal.cancel") : []),
      ...(arguable.length > 0 ? damageCitations(today, "end.notice") : []),
    ],
  };
}

function labelOf(
  { flaw, from }: Charge,
  done: CountedDay | undefined,
  refused: CountedDay | undefined,
): DamageLine["label"] | undefined {
  if (flaw === "charged-after-cancelling") return "charge-after-cancelling";
  if (flaw === "preticked-renewal") return "charge-without-notice";
  if (done) return from > done.on ? "charge-after-cancelling" : undefined;
  return refused && from > refused.on ? "charge-after-refused-cancellation" : undefined;
}

function lineOf(
  { from, fen, amountPointer, pointer }: Charge,
  label: DamageLine["label"],
  amount: number,
): DamageLine {
  return {
    label,
    formula: "charge-in-full",
    inputs: [
      { name: "charged", value: fen ?? amount, unit: "fen", pointer: amountPointer },
      { name: "from", value: from, unit: "date", pointer },
    ],
    fen: amount,
  };
}

function besideTheTotal(lines: readonly DamageLine[]): DamageAlternative {
  return { basis: "end-by-notice", fen: lines.reduce((sum, { fen }) => sum + fen, 0), lines };
}

/** Obstacles that speak of a charge whose amount is nowhere on record. */
function unamounted({ events }: AttemptFacts, charges: readonly Charge[]): readonly string[] {
  if (charges.some(({ flaw }) => flaw !== undefined)) return [];
  const index = events.findIndex(
    ({ kind, obstacles, amountFen }) =>
      kind !== "charge" && amountFen === undefined && obstacles.includes("charged-after-cancelling"),
  );
  return index < 0 ? [] : [`/events/${index}/amountFen`];
}
