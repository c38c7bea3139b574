import { citedByGrounds } from "@/domain/law/cited-grounds";
import type { Condition } from "@/domain/law/condition";
import { sectorsExcepted } from "@/domain/law/exceptions";
import type { Part, Strength } from "@/domain/law/finding";
import { groundsWithBits } from "@/domain/law/ground-set";
import { isTactic } from "@/domain/law/obstacle-grounds";
import { citedPlace, type Placed, together } from "@/domain/law/placed-citations";
import type { Provision } from "@/domain/law/provision";
import type { Rule } from "@/domain/law/rule";
import type { Situation } from "@/domain/law/situation";
import { actsOf } from "@/domain/law/version-during";
import { weigh } from "@/domain/law/weigh-grounds";

export type GroundedSpec = Omit<Provision, "assess" | "part" | "beside" | "requires"> & {
  readonly requires?: Provision["requires"];
  /** A ground unless it says otherwise. */
  readonly part?: Part;
  readonly beside?: readonly Placed[];
  /** Only services of these sectors; asked for when it is not known. */
  readonly sectors?: readonly string[];
  readonly conditions?: readonly Condition[];
  /** The question that could still set the provision off when obstacles are on record but none of its own. */
  readonly openQuestion?: Condition;
  /** The most that it can carry in this situation, where a decision of FACTS j keeps it weaker than the ground table. */
  readonly atMost?: (situation: Situation) => Strength | undefined;
  /** Which of the places that the grounds name the facts meet, where facts and not tactics decide that. */
  readonly placesIn?: (situation: Situation) => readonly string[];
};

/** Builds a provision that is set off by the tactics of the ground table, within its sector, conditions and dates. */
export function grounded(spec: GroundedSpec): Provision {
  const { id, rule: row, title, sentence, placeSentences, governedBy, telecomOnly, versions, proof } = spec;
  const { part = "ground", requires = [], caution } = spec;
  const beside = (spec.beside ?? []).map(citedPlace);
  const grounds = groundsWithBits(id);
  const rule: Rule = {
    grounds,
    citedBy: citedByGrounds(grounds),
    beside: beside.length > 0 ? together(beside) : undefined,
    byTactic: grounds.some((ground) => isTactic(ground.obstacle)),
    excepted: sectorsExcepted(actsOf(versions)),
    versions,
    governedBy,
    telecomOnly,
    sectors: spec.sectors,
    conditions: spec.conditions ?? [],
    openQuestion: spec.openQuestion,
    atMost: spec.atMost,
    placesIn: spec.placesIn,
  };
  return {
    id,
    rule: row,
    part,
    title,
    sentence,
    ...(placeSentences && { placeSentences }),
    governedBy,
    telecomOnly,
    versions,
    beside,
    requires,
    ...(caution && { caution }),
    proof,
    assess: (situation) => ({ provision: id, rule: row, part, ...weigh(situation, rule) }),
  };
}
