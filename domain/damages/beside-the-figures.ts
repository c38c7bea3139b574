import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { type DamagePlace, damageCitations } from "@/domain/damages/damage-citations";
import type { DamageHead, DamageRow, HeadId } from "@/domain/damages/damage-head";
import type { PlainDate } from "@/domain/time/plain-date";

/** Words of a clause that set a penalty for leaving early. */
const PENALTY = /违约金|penalty|termination fee/iu;

/**
 * D6 to D11: what goes with the figures and has none of its own. Each appears only beside a head that it speaks to; none of
 * them counts in the total.
 */
export function besideTheFigures(
  facts: AttemptFacts,
  heads: readonly DamageHead[],
  today: PlainDate,
): readonly DamageHead[] {
  const has = (id: HeadId) => heads.find(({ head }) => head === id);
  const loss = has("price-difference");
  const refund = has("unused-term");
  const fraud = has("fraud-compensation");
  const cancels = "cancel" in facts.targetPlan;
  const penalty = penaltyPointers(facts);
  return [
    ...(refund
      ? [
          {
            ...note("reasonable-costs", "D6", refund.because, today, ["consumer.prepaid"]),
            state: "listed" as const,
            warnings: [{ code: "lawyer-fee-not-covered" as const, because: [], citations: [] }],
          },
        ]
      : []),
    ...(loss
      ? [
          note("duty-to-limit-loss", "D7", loss.because, today, [
            "breach.limit-loss",
            "breach.costs-of-limiting",
          ]),
        ]
      : []),
    ...(penalty.length > 0
      ? [note("penalty-reduction", "D8", penalty, today, ["penalty.reduced", "penalty.thirty-percent"])]
      : []),
    ...(cancels ? [note("end-by-notice", "D9", ["/targetPlan/cancel"], today, ["end.notice"])] : []),
    ...(loss ? [note("foreseeable-loss", "D10", loss.because, today, ["breach.measure"])] : []),
    ...(fraud && fraud.state !== "note"
      ? [note("rescission", "D11", fraud.because, today, ["fraud.rescission", "fraud.restitution"])]
      : []),
  ];
}

function note(
  head: HeadId,
  row: DamageRow,
  because: readonly string[],
  today: PlainDate,
  places: readonly DamagePlace[],
): DamageHead {
  const citations = damageCitations(today, ...places);
  return {
    head,
    row,
    state: "note",
    lines: [],
    alternatives: [],
    because,
    missing: [],
    warnings: [],
    citations,
  };
}

function penaltyPointers({ terms = [], events }: AttemptFacts): readonly string[] {
  const clauses = terms.flatMap(({ text }, index) => (PENALTY.test(text) ? [`/terms/${index}/text`] : []));
  if (clauses.length > 0) return clauses;
  const index = events.findIndex(({ obstacles }) => obstacles.includes("undisclosed-term"));
  return index < 0 ? [] : [`/events/${index}/obstacles`];
}
