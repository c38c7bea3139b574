import { citationList } from "@/domain/law/citation-list";
import { type Claims, courtClaims } from "@/domain/letters/court/claims";
import { cellOrBlank, courtName, courtPaper, form } from "@/domain/letters/court/court-paper";
import { evidenceTable, exhibitRows } from "@/domain/letters/court/exhibits";
import {
  defendantRows,
  guardianRows,
  missingDefendant,
  missingPlaintiff,
  plaintiffRows,
} from "@/domain/letters/court/parties";
import { sumCitations, sumTable } from "@/domain/letters/court/sums";
import { earlierParagraphs } from "@/domain/letters/earlier-complaints";
import { factParagraphs } from "@/domain/letters/fact-paragraphs";
import { groundParagraphs } from "@/domain/letters/grounds";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import type { LetterInput, Missing } from "@/domain/letters/letter-input";
import { paragraph } from "@/domain/letters/runs";
import type { Language } from "@/domain/time/format-date";

/**
 * The complaint that opens a suit (民事起诉状), FACTS f4: the parties, claims, facts and reasons, evidence with its source,
 * witnesses with their domicile (Civil Procedure Law art. 124), copies by the number of defendants (art. 123). It is laid
 * out by elements and claims to be no official model (FACTS f2); the dispute is named in words, without a cause number.
 */
function composeCivilComplaint(input: LetterInput): Letter | Missing {
  const { facts, assessment, language, today, particulars = {} } = input;
  const claims = courtClaims(input);
  const exhibits = exhibitRows(input);
  const witnesses = particulars.witnesses ?? [];
  const missing = [
    ...missingPlaintiff(input),
    ...missingDefendant(input),
    ...(facts.events.length === 0 ? ["/events"] : []),
    ...claims.missing,
    ...(claims.claims.length === 0 && claims.missing.length === 0 ? ["/remedies"] : []),
    ...(exhibits.length === 0 ? ["/particulars/exhibits"] : []),
    ...witnesses.flatMap(({ domicile }, index) =>
      domicile === undefined ? [`/particulars/witnesses/${index}/domicile`] : [],
    ),
  ];
  if (missing.length > 0) return { missing };
  return courtPaper(input, {
    kind: "civil-complaint",
    title: { "zh-CN": "民事起诉状", en: "Civil complaint" },
    rows: [],
    parts: [
      {
        id: "plaintiff",
        heading: { "zh-CN": "原告", en: "Plaintiff" },
        style: "fields",
        paragraphs: [],
        table: form(plaintiffRows(input), language),
      },
      {
        id: "guardian",
        heading: { "zh-CN": "原告的法定代理人", en: "Statutory agent of the plaintiff" },
        style: "fields",
        paragraphs: [],
        table: form(guardianRows(input), language),
      },
      {
        id: "defendant",
        heading: { "zh-CN": "被告", en: "Defendant" },
        style: "fields",
        paragraphs: [],
        table: form(defendantRows(input), language),
      },
      {
        id: "claims",
        heading: { "zh-CN": "诉讼请求", en: "Claims" },
        style: "numbered",
        paragraphs: claims.paragraphs,
      },
      {
        id: "facts",
        heading: { "zh-CN": "事实", en: "Facts" },
        style: "plain",
        paragraphs: [speaker(language), ...factParagraphs(facts, language, "court")],
      },
      {
        id: "earlier",
        heading: { "zh-CN": "起诉前与被告交涉的情况", en: "What I asked of the defendant before filing" },
        style: "plain",
        paragraphs: earlierParagraphs(facts, today, language, "court"),
      },
      {
        id: "grounds",
        heading: { "zh-CN": "理由", en: "Reasons" },
        style: "numbered",
        paragraphs: [
          ...groundParagraphs(facts, assessment, language, "court"),
          ...moneyGround(claims, language),
        ],
      },
      {
        id: "sums",
        heading: { "zh-CN": "费用的计算", en: "How the money is worked out" },
        style: "table",
        paragraphs: [],
        table: sumTable(claims.heads, language),
      },
      {
        id: "evidence",
        heading: { "zh-CN": "证据和证据来源", en: "Evidence and its source" },
        style: "table",
        paragraphs: [],
        table: evidenceTable(exhibits, language),
      },
      {
        id: "witnesses",
        heading: { "zh-CN": "证人", en: "Witnesses" },
        style: "table",
        paragraphs: [],
        table: {
          columns: language === "zh-CN" ? ["姓名", "住所"] : ["Name", "Domicile"],
          widths: [1, 3],
          rows: witnesses.map(({ name, domicile }) => [paragraph("", name), cellOrBlank(domicile, language)]),
        },
      },
    ],
    annexes:
      language === "zh-CN"
        ? ["起诉状副本1份（按被告人数）", "证据材料（见证据和证据来源）"]
        : ["One copy of this complaint (by the number of defendants)", "The evidence listed above"],
    signs: { "zh-CN": "具状人", en: "Plaintiff" },
    to: courtName(particulars.court),
    withheld: claims.withheld,
  });
}

/** A reading of ours asks the court to apply the articles; it does not say what they give (FACTS e, rows marked D). */
function moneyGround({ heads }: Claims, language: Language): Paragraph[] {
  const citations = sumCitations(heads);
  if (citations.length === 0) return [];
  const cited = citationList(citations, language);
  return [
    paragraph(
      "grounds.money",
      language === "zh-CN"
        ? `关于返还费用的请求，本人请求适用${cited}。`
        : `For the claims for money I ask the court to apply ${cited}.`,
      [],
      citations,
    ),
  ];
}

function speaker(language: Language) {
  return paragraph(
    "facts.speaker",
    language === "zh-CN"
      ? "以下经过由原告陈述，“本人”指原告。"
      : "The plaintiff tells what happened; “I” is the plaintiff.",
  );
}

export const civilComplaint: LetterDefinition = {
  compose: composeCivilComplaint,
  route: "lawsuit",
  particulars: [
    "sex",
    "ethnicity",
    "occupation",
    "employer",
    "domicile",
    "identityNumber",
    "age",
    "guardian",
    "defendant",
    "court",
    "claims",
    "witnesses",
    "exhibits",
  ],
  file: "civil-complaint",
};
