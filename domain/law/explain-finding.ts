import type { LawFacts } from "@/domain/law/facts";
import type { Finding, Strength } from "@/domain/law/finding";
import { isTactic, OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";
import { PROOFS, type ProofKey } from "@/domain/law/proof";
import type { Words } from "@/domain/law/provision";
import { provisionById } from "@/domain/law/statute-book";
import { TACTIC_NOTES, type TacticNote } from "@/domain/law/tactics";
import type { Language } from "@/domain/time/format-date";

/** What a strength means, in a sentence. */
export const STRENGTH_REASONS = {
  direct: {
    "zh-CN": "条文的字面就说到了这件事。",
    en: "The words of the law speak to this very thing.",
  },
  arguable: {
    "zh-CN": "条文可以这样理解，但要看具体情况，由处理的机关或者法院判断。",
    en: "The law can be read so, but it turns on the details and is for whoever decides.",
  },
  supporting: {
    "zh-CN": "单独不够，和别的理由一起用。",
    en: "Not enough alone; use it beside other reasons.",
  },
} as const satisfies Record<Strength, Words>;

/** A decision of ours that keeps a rule weaker than its words for one kind of service (FACTS J15). */
const BESIDE_TELECOM_RULES: Words = {
  "zh-CN": "电信套餐只有在网上订立、自动续费时才谈得上这一条，并且不单独使用。",
  en: "For a telecom plan it counts only where the plan was bought online and renews automatically, and never alone.",
};

export type Explanation = {
  /** Why it is as strong as it is, and what to be careful about. */
  readonly why: readonly string[];
  /** What would make it stronger, the proof of the tactics on record first. */
  readonly proof: readonly string[];
};

/** A finding in words for the person it is about. Pure; unknown provisions explain nothing. */
export function explainFinding(finding: Finding, facts: LawFacts, language: Language): Explanation {
  const provision = provisionById(finding.provision);
  if (provision === undefined || finding.verdict === "does-not-apply") return { why: [], proof: [] };
  const tactics = tacticsOf(finding, facts);
  const telecom = finding.rule === "R15" && finding.strength !== "direct";
  const why: readonly (Words | undefined)[] =
    finding.verdict === "applies"
      ? [
          finding.part === "ground" ? STRENGTH_REASONS[finding.strength] : undefined,
          ...tactics.filter((code) => isNamedBy(finding, code)).map((code) => noteOf(code, finding)),
          telecom ? BESIDE_TELECOM_RULES : undefined,
          provision.caution,
        ]
      : [provision.caution];
  const proof: readonly ProofKey[] = [
    ...new Set([
      ...tactics
        .flatMap((code): readonly ProofKey[] => TACTIC_NOTES[code].proof)
        .filter((key) => provision.proof.includes(key)),
      ...provision.proof,
    ]),
  ];
  return {
    why: why.flatMap((words) => (words === undefined ? [] : [words[language]])),
    proof: proof.map((key) => PROOFS[key][language]),
  };
}

function noteOf(code: ObstacleCode, { strength }: Finding): Words {
  const { note, direct }: TacticNote = TACTIC_NOTES[code];
  return strength === "direct" ? (direct ?? note) : note;
}

/** The note of a tactic belongs to the rules that FACTS a2 names for it, not to those that we added. */
function isNamedBy({ provision, part }: Finding, code: ObstacleCode): boolean {
  const named = OBSTACLE_GROUNDS[code].grounds.some(
    (ground) => ground.provision === provision && ground.basis === "a2",
  );
  return part === "ground" && named;
}

/** The tactics behind a finding, each once, in the order of the record. */
function tacticsOf({ because }: Finding, facts: LawFacts): readonly ObstacleCode[] {
  const found = new Set<ObstacleCode>();
  for (const pointer of because) {
    const [, event, obstacle] = /^\/events\/(\d+)\/obstacles\/(\d+)$/.exec(pointer) ?? [];
    const code = facts.events?.[Number(event)]?.obstacles?.[Number(obstacle)];
    if (code !== undefined && isTactic(code)) found.add(code);
  }
  return [...found];
}
