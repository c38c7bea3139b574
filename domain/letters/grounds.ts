import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import { citationList } from "@/domain/law/citation-list";
import type { Assessment, Finding, Strength } from "@/domain/law/finding";
import { findingSentence } from "@/domain/law/finding-sentence";
import { PROVISION_IDS, type ProvisionId } from "@/domain/law/provision-ids";
import type { Clause, Met } from "@/domain/letters/clause";
import { CLAUSES } from "@/domain/letters/clauses";
import { isDone } from "@/domain/letters/fact-paragraphs";
import type { Paragraph } from "@/domain/letters/letter";
import { paragraph } from "@/domain/letters/runs";
import { spoken, type Voice } from "@/domain/letters/voice";
import type { Language } from "@/domain/time/format-date";

const STRENGTH_ORDER = { direct: 0, arguable: 1, supporting: 2 } as const satisfies Record<Strength, number>;
const PRINTING_ORDER = Object.keys(CLAUSES);

export type Applied = { readonly finding: Finding; readonly id: ProvisionId; readonly situation: Met };

/** What only the provider itself can do (register this very complaint) is said otherwise to an authority. */
const HANDLED = {
  "zh-CN": "本人认为，本人向贵公司提出的要求应当得到及时处理。",
  en: "In my view, what I asked of you should have been dealt with in time.",
} as const;
const TO_AUTHORITIES: { readonly [Id in ProvisionId]?: Readonly<Record<Language, string>> } = {
  "complaint-mechanism": HANDLED,
  "ecommerce-complaint-channel": HANDLED,
};

/** Before a court what is asked for stands among the claims; a ground only says that the rule fits. */
const BEFORE_COURT = {
  "zh-CN": "本人认为，上述经过应当适用这一规定。",
  en: "In my view, this rule applies to what happened.",
} as const;
const IS_OPINION = /^(本人认为|In my view)/;

/**
 * A complaint to the market regulator is kept apart from a report (complaint measures art. 3, 9): the article on fines
 * stays out of it, and so do the telecom rules, which another authority applies (FACTS J10). Neither a court nor an
 * association fines a trader.
 */
function isFor({ act, article }: Citation, voice: Voice): boolean {
  if (act === "consumer-protection-law-2013" && article === 56)
    return voice !== "market" && voice !== "association" && voice !== "court";
  return voice !== "market" || act !== "telecom-regulations-2016";
}

/** 依据: each provision that applies, the strongest first: the citation, the rule in our sentence, then the opinion. */
export function groundParagraphs(
  facts: AttemptFacts,
  assessment: Assessment,
  language: Language,
  voice: Voice = "to-provider",
): Paragraph[] {
  return groundsFor(facts, assessment, (citation) => isFor(citation, voice)).map((ground) => {
    const { finding, id, situation } = ground;
    const clause: Clause = CLAUSES[id];
    const applied =
      voice === "to-provider"
        ? clause.applied(situation)[language]
        : beforeCourt(
            spoken((TO_AUTHORITIES[id] ?? clause.applied(situation))[language], language, voice),
            language,
            voice,
          );
    const text = `${ruleText(ground, language)}${language === "zh-CN" ? "" : " "}${applied}`;
    return paragraph(`grounds.${id}`, text, finding.because, finding.citations);
  });
}

/** The findings that apply, with the places that this reader is told of, the strongest first. */
export function groundsFor(
  facts: AttemptFacts,
  assessment: Assessment,
  told: (citation: Citation) => boolean,
): Applied[] {
  const met = new Set(facts.events.flatMap(({ obstacles }) => obstacles));
  return assessment.findings
    .filter(({ verdict, part }) => verdict === "applies" && part === "ground")
    .map((finding) => ({ ...finding, citations: finding.citations.filter(told) }))
    .filter(({ citations }) => citations.length > 0)
    .flatMap((finding): Applied[] => {
      const id = PROVISION_IDS.find((known) => known === finding.provision);
      return id === undefined ? [] : [{ finding, id, situation: metBy(finding, met, isDone(facts)) }];
    })
    .sort(
      (a, b) =>
        STRENGTH_ORDER[a.finding.strength] - STRENGTH_ORDER[b.finding.strength] ||
        PRINTING_ORDER.indexOf(a.id) - PRINTING_ORDER.indexOf(b.id),
    );
}

/** 依据《……》第九条，经营者……。 The places and what they say, without what follows from it. */
export function ruleText({ finding, id, situation }: Applied, language: Language): string {
  const clause: Clause = CLAUSES[id];
  const cited = citationList(finding.citations, language);
  return language === "zh-CN"
    ? `依据${cited}，${clause.rule["zh-CN"]?.(situation) ?? findingSentence(finding, language)}`
    : `Under ${cited}, ${clause.rule.en(situation)}`;
}

function beforeCourt(applied: string, language: Language, voice: Voice): string {
  return voice !== "court" || (IS_OPINION.test(applied) && !/请求被告|I ask/.test(applied))
    ? applied
    : BEFORE_COURT[language];
}

function metBy(finding: Finding, met: ReadonlySet<Obstacle>, done: boolean): Met {
  return {
    finding,
    done,
    has: (obstacle) => met.has(obstacle),
    item: (number) => finding.citations.some(({ item }) => item === number),
  };
}
