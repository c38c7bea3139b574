import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import { citationText, placeText } from "@/domain/law/citation-text";
import type { Assessment, Finding, Strength } from "@/domain/law/finding";
import { PROVISION_IDS, type ProvisionId } from "@/domain/law/provision-ids";
import { provisionById } from "@/domain/law/statute-book";
import { CLAUSES, type Clause, type Met } from "@/domain/letters/clauses";
import { isDone } from "@/domain/letters/fact-paragraphs";
import type { Paragraph } from "@/domain/letters/letter";
import { paragraph } from "@/domain/letters/runs";
import type { Language } from "@/domain/time/format-date";

const STRENGTH_ORDER = { direct: 0, arguable: 1, supporting: 2 } as const satisfies Record<Strength, number>;
const PRINTING_ORDER = Object.keys(CLAUSES);

type Applied = { readonly finding: Finding; readonly id: ProvisionId };

/** 依据: each provision that applies, the strongest first: the citation, the rule in our sentence, then the opinion. */
export function groundParagraphs(
  facts: AttemptFacts,
  assessment: Assessment,
  language: Language,
): Paragraph[] {
  const met = new Set(facts.events.flatMap(({ obstacles }) => obstacles));
  return assessment.findings
    .filter(({ verdict, citations }) => verdict === "applies" && citations.length > 0)
    .flatMap((finding): Applied[] => {
      const id = PROVISION_IDS.find((known) => known === finding.provision);
      return id === undefined ? [] : [{ finding, id }];
    })
    .sort(
      (a, b) =>
        STRENGTH_ORDER[a.finding.strength] - STRENGTH_ORDER[b.finding.strength] ||
        PRINTING_ORDER.indexOf(a.id) - PRINTING_ORDER.indexOf(b.id),
    )
    .map(({ finding, id }) => {
      const clause: Clause = CLAUSES[id];
      const situation = metBy(finding, met, isDone(facts));
      const applied = clause.applied(situation)[language];
      const cited = citationList(finding.citations, language);
      const text =
        language === "zh-CN"
          ? `依据${cited}，${clause.rule["zh-CN"]?.(situation) ?? provisionById(id).sentence[language]}${applied}`
          : `Under ${cited}, ${clause.rule.en(situation)} ${applied}`;
      return paragraph(`grounds.${id}`, text, finding.because, finding.citations);
    });
}

function metBy(finding: Finding, met: ReadonlySet<Obstacle>, done: boolean): Met {
  return {
    finding,
    done,
    has: (obstacle) => met.has(obstacle),
    item: (number) => finding.citations.some(({ item }) => item === number),
  };
}

/** 《民法典》第四百九十七条、第四百九十八条: an act is named once for all its places in one list. */
export function citationList(citations: readonly Citation[], language: Language): string {
  if (language === "en") return citations.map((citation) => citationText(citation, language)).join(" and ");
  return citations
    .map((citation, index) =>
      isSameAct(citations[index - 1], citation)
        ? placeAfter(citations[index - 1], citation)
        : citationText(citation, language),
    )
    .join("、");
}

const isSameAct = (before: Citation | undefined, citation: Citation) => before?.act === citation.act;

/** 第四十条第三项、第五项: what the place before already says is not said again. */
function placeAfter(before: Citation | undefined, citation: Citation): string {
  const whole = placeText(citation);
  if (before?.article !== citation.article) return whole;
  const article = placeText({ article: citation.article });
  const sameParagraph = before.paragraph === citation.paragraph && citation.item !== undefined;
  const known = sameParagraph
    ? placeText({ article: citation.article, paragraph: citation.paragraph })
    : article;
  return whole.slice(known.length) || whole;
}
