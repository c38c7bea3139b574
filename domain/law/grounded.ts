import { sectorsExcepted } from "@/domain/law/exceptions";
import type { Part } from "@/domain/law/finding";
import { groundsOf, isTactic } from "@/domain/law/obstacle-grounds";
import { citedPlace, type Placed } from "@/domain/law/placed-citations";
import type { Provision } from "@/domain/law/provision";
import type { Demands, Rule } from "@/domain/law/rule";
import { actsOf } from "@/domain/law/version-during";
import { weigh } from "@/domain/law/weigh-grounds";

export type GroundedSpec = Omit<Provision, "assess" | "part" | "beside" | "requires"> &
  Demands & {
    readonly requires?: Provision["requires"];
    /** A ground unless it says otherwise. */
    readonly part?: Part;
    readonly beside?: readonly Placed[];
  };

/** Builds a provision that is set off by the tactics of the ground table, within its sector, conditions and dates. */
export function grounded(spec: GroundedSpec): Provision {
  const { id, rule: row, title, sentence, placeSentences, governedBy, telecomOnly, versions, proof } = spec;
  const { part = "ground", requires = [], caution } = spec;
  const beside = (spec.beside ?? []).map(citedPlace);
  const grounds = groundsOf(id);
  const rule: Rule = {
    ...spec,
    grounds,
    beside,
    byTactic: grounds.some((ground) => isTactic(ground.obstacle)),
    excepted: sectorsExcepted(actsOf(versions)),
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
