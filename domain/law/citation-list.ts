import type { Citation } from "@/domain/law/citation";
import { citationText, placeText } from "@/domain/law/citation-text";
import type { Language } from "@/domain/time/format-date";

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
