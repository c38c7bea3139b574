import type { LawFacts } from "@/domain/law/facts";
import type { Assessment, Finding, Part } from "@/domain/law/finding";
import { situationOf } from "@/domain/law/situation";
import { STATUTE_BOOK, statuteBookVersion } from "@/domain/law/statute-book";
import type { PlainDate } from "@/domain/time/plain-date";

const VERDICT_ORDER = { applies: 0, needs: 1, "does-not-apply": 2 } as const satisfies Record<
  Finding["verdict"],
  number
>;
const STRENGTH_ORDER = { direct: 0, arguable: 1, supporting: 2 } as const satisfies Record<
  Finding["strength"],
  number
>;

const PART_ORDER = { ground: 0, claim: 1, consequence: 2, counterpoint: 3 } as const satisfies Record<
  Part,
  number
>;

/**
 * The whole book applied to the facts: what applies first (what argues the case before the rights beside it, direct
 * before arguable before supporting), then what needs facts, then what does not apply; within these, in the order of the book. Pure and linear in the obstacles on record.
 */
export function assess(facts: LawFacts, today: PlainDate): Assessment {
  const situation = situationOf(facts, today);
  const byPlace: Finding[][] = [];
  for (const provision of STATUTE_BOOK) {
    const finding = provision.assess(situation);
    const place = placeOf(finding);
    const beside = byPlace[place];
    if (beside) beside.push(finding);
    else byPlace[place] = [finding];
  }
  const findings = byPlace.flat();
  const missing = [...new Set(findings.flatMap((finding) => finding.missing))];
  return { statuteBook: statuteBookVersion, findings, missing };
}

/** Smaller comes first: the verdict decides before the part, and the part before the strength. */
function placeOf({ verdict, part, strength }: Finding): number {
  return (VERDICT_ORDER[verdict] * 4 + PART_ORDER[part]) * 3 + STRENGTH_ORDER[strength];
}
