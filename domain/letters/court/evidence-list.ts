import { cellOrBlank, courtName, courtPaper, disputeWords, form } from "@/domain/letters/court/court-paper";
import { type ExhibitRow, exhibitRows } from "@/domain/letters/court/exhibits";
import type { Letter, Table } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { type LetterInput, type Missing, missingTexts } from "@/domain/letters/letter-input";
import { paragraph } from "@/domain/letters/runs";
import { formatDate, type Language } from "@/domain/time/format-date";

/**
 * The list of evidence (证据目录), FACTS f5 and f5a: every item numbered, with its source, what it shows and what it
 * holds, signed and dated, one copy for each opponent (evidence rules art. 19). Pages are a line to be filled in by hand
 * until there are pages; a fingerprint stands below for every electronic file whose hash is known.
 */
function composeEvidenceList(input: LetterInput): Letter | Missing {
  const { facts, language, particulars = {} } = input;
  const exhibits = exhibitRows(input);
  const missing = [
    ...missingTexts({ "/consumer/name": facts.consumer.name }),
    ...(exhibits.length === 0 ? ["/particulars/exhibits"] : []),
  ];
  if (missing.length > 0) return { missing };
  const hashed = exhibits.flatMap(({ name, sha256 }, index) =>
    sha256 === undefined ? [] : [{ name, sha256: sha256.toLowerCase(), number: String(index + 1) }],
  );
  return courtPaper(input, {
    kind: "evidence-list",
    title: { "zh-CN": "证据目录", en: "List of evidence" },
    rows: [],
    parts: [
      {
        id: "case",
        heading: { "zh-CN": "案件", en: "Case" },
        style: "fields",
        paragraphs: [],
        table: form(
          [
            {
              label: { "zh-CN": "提交人（原告）", en: "Submitted by (plaintiff)" },
              value: facts.consumer.name,
              because: "/consumer/name",
            },
            {
              label: { "zh-CN": "对方当事人（被告）", en: "Opponent (defendant)" },
              value: facts.service.provider.name,
              because: "/service/provider/name",
            },
            {
              label: { "zh-CN": "案情", en: "Matter" },
              value: disputeWords(input),
              because: "/service",
            },
            {
              label: { "zh-CN": "案号", en: "Case number" },
              value: particulars.caseNumber,
              because: "/particulars/caseNumber",
            },
          ],
          language,
        ),
      },
      {
        id: "exhibits",
        heading: { "zh-CN": "证据", en: "Evidence" },
        style: "table",
        paragraphs: [],
        table: exhibitTable(exhibits, input),
      },
      {
        id: "fingerprints",
        heading: { "zh-CN": "电子文件指纹（SHA-256）", en: "Fingerprints of electronic files (SHA-256)" },
        style: "table",
        paragraphs: [],
        table: {
          columns: language === "zh-CN" ? ["序号", "文件", "指纹"] : ["No.", "File", "Fingerprint"],
          widths: [1, 3, 9],
          rows: hashed.map(({ number, name, sha256 }) => [
            paragraph("", number),
            paragraph("", name),
            paragraph("", groups(sha256)),
          ]),
        },
      },
    ],
    annexes:
      language === "zh-CN"
        ? ["证据目录及证据材料副本1份（按对方当事人人数）"]
        : ["One copy of this list and of the evidence (by the number of opponents)"],
    signs: { "zh-CN": "提交人", en: "Submitted by" },
    to: courtName(particulars.court),
    withheld: [],
  });
}

function exhibitTable(exhibits: readonly ExhibitRow[], { language, today }: LetterInput): Table {
  const submitted = formatDate(today, language);
  return {
    columns: COLUMNS[language],
    widths: [4, 8, 7, 9, 10, 13, 5, 8],
    rows: exhibits.map(({ name, form: kind, source, proves, summary, pages, because }, index) => [
      paragraph("", String(index + 1)),
      paragraph("", name, because),
      paragraph("", kind),
      paragraph("", source),
      paragraph("", proves),
      cellOrBlank(summary, language),
      cellOrBlank(pages, language),
      paragraph("", submitted),
    ]),
  };
}

const COLUMNS = {
  "zh-CN": ["序号", "证据名称", "形式", "来源", "证明对象", "内容摘要", "页码", "提交日期"],
  en: ["No.", "Evidence", "Form", "Source", "What it shows", "Content", "Pages", "Submitted"],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

/** 9f2c 41b7 …: in fours, so that a line can break between them. */
const groups = (hash: string): string => (hash.match(/.{4}/g) ?? []).join(" ");

export const evidenceList: LetterDefinition = {
  compose: composeEvidenceList,
  particulars: ["exhibits", "court", "caseNumber"],
  file: "evidence-list",
};
