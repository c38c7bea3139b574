import { type ActId, act } from "@/domain/law/acts";
import { chineseNumeral } from "@/domain/law/chinese-numeral";
import type { Citation } from "@/domain/law/citation";
import type { Language } from "@/domain/time/format-date";

/** 第九条第二款, 第四十条第三项: the place within the act, in Chinese characters. */
export function placeText(citation: Pick<Citation, "article" | "paragraph" | "item">): string {
  const { article, paragraph, item } = citation;
  return [
    `第${chineseNumeral(article)}条`,
    paragraph === undefined ? "" : `第${chineseNumeral(paragraph)}款`,
    item === undefined ? "" : `第${chineseNumeral(item)}项`,
  ].join("");
}

/** 《中华人民共和国电信条例》: the act's name in its brackets; a name within the name takes the single ones, 〈民法典〉. */
export function actName(id: ActId): string {
  return `《${act(id).titleZh.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}

/**
 * 《中华人民共和国消费者权益保护法》第九条第二款. In English the Chinese name stays first, because that is the name that
 * a reader can look up, followed by a gloss: (Law on ..., Art. 9, para. 2).
 */
export function citationText(citation: Citation, language: Language): string {
  const { titleEn, numbering } = act(citation.act);
  const { article, paragraph, item } = citation;
  const points = numbering === "points";
  const where = points ? `第${chineseNumeral(article)}点` : placeText(citation);
  const chinese = `${actName(citation.act)}${where}`;
  if (language === "zh-CN") return chinese;
  const place = [
    points ? `point ${article}` : `Art. ${article}`,
    paragraph && `para. ${paragraph}`,
    item && `item ${item}`,
  ].filter(Boolean);
  return `${chinese} (${titleEn}, ${place.join(", ")})`;
}
