import { citationList } from "@/domain/law/citation-list";
import { courtCitation } from "@/domain/letters/court/court-citations";
import { courtName, courtPaper, disputeWords, form, type Words } from "@/domain/letters/court/court-paper";
import {
  applicantRows,
  DEFENDANT_DOMICILE,
  defendantDomicile,
  guardianRows,
  missingGuardian,
} from "@/domain/letters/court/parties";
import { type WantedRecord, wantedRecords } from "@/domain/letters/court/provider-records";
import type { Letter, Paragraph, Table } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { type LetterInput, type Missing, missingTexts } from "@/domain/letters/letter-input";
import { paragraph } from "@/domain/letters/runs";
import { formatDate } from "@/domain/time/format-date";

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

/**
 * The application that the provider produce its records (责令提交书证申请书), FACTS f10: for each record its name or
 * content, the fact to prove and its weight, the ground that the opponent controls it, and why it must be produced
 * (evidence rules art. 45, 47); before the period for evidence ends (interpretation art. 112).
 */
function composeOrderToProduce(input: LetterInput): Letter | Missing {
  const { facts, language, today, particulars = {} } = input;
  const records = wantedRecords(input);
  const ends = particulars.evidencePeriodEndsOn;
  const missing = [
    ...missingTexts({ "/consumer/name": facts.consumer.name, "/consumer/phone": facts.consumer.phone }),
    ...(records.length === 0 ? ["/particulars/records"] : []),
    // A period that is over is no date to apply before: the court may set another one.
    ...(ends !== undefined && ends < today ? ["/particulars/evidencePeriodEndsOn"] : []),
    ...missingGuardian(input),
  ];
  if (missing.length > 0) return { missing };
  return courtPaper(input, {
    kind: "order-to-produce",
    title: { "zh-CN": "责令提交书证申请书", en: "Application for an order to produce records" },
    rows: [],
    parts: [
      {
        id: "applicant",
        heading: words("申请人（原告）", "Applicant (plaintiff)"),
        style: "fields",
        paragraphs: [],
        table: form(applicantRows(input), language),
      },
      {
        id: "guardian",
        heading: words("申请人的法定代理人", "Statutory agent of the applicant"),
        style: "fields",
        paragraphs: [],
        table: form(guardianRows(input, words("与申请人的关系", "Relation")), language),
      },
      {
        id: "respondent",
        heading: words("被申请人（被告）", "Respondent (defendant)"),
        style: "fields",
        paragraphs: [],
        table: form(
          [
            {
              label: words("名称", "Name"),
              value: facts.service.provider.name,
              because: "/service/provider/name",
            },
            {
              label: words("住所", "Domicile"),
              value: defendantDomicile(input),
              because: DEFENDANT_DOMICILE,
            },
          ],
          language,
        ),
      },
      {
        id: "application",
        heading: words("申请事项", "Application"),
        style: "plain",
        paragraphs: [application(input)],
      },
      ...records.map((record, index) => ({
        id: `record-${record.record}`,
        heading: words(`书证${index + 1}：${record.name}`, `Record ${index + 1}: ${record.name}`),
        style: "fields" as const,
        paragraphs: [],
        table: recordTable(record, input),
      })),
    ],
    signs: words("申请人", "Applicant"),
    to: courtName(particulars.court),
    withheld: [],
  });
}

function application(input: LetterInput): Paragraph {
  const { language, particulars, today } = input;
  const citations = (["produce.application", "produce.contents"] as const).flatMap(
    (place) => courtCitation(place, today) ?? [],
  );
  const cited = citationList(citations, language);
  const ends = particulars?.evidencePeriodEndsOn;
  const number = particulars?.caseNumber;
  const dispute = disputeWords(input);
  const text =
    language === "zh-CN"
      ? `就申请人与被申请人${dispute}一案${number === undefined ? "" : `（案号：${number}）`}，下列书证在被申请人控制之下。依据${cited}，请求贵院责令被申请人提交。${ends === undefined ? "" : `本申请在举证期限届满（${formatDate(ends, language)}）前提出。`}`
      : `In the ${dispute} between the applicant and the respondent${number === undefined ? "" : ` (case ${number})`}, the records below are under the respondent's control. Under ${cited}, I ask the court to order the respondent to produce them.${ends === undefined ? "" : ` This application is made before the period for evidence ends (${formatDate(ends, language)}).`}`;
  return paragraph("application", text, ["/service"], citations);
}

function recordTable(record: WantedRecord, { language, today }: LetterInput): Table {
  const zh = language === "zh-CN";
  const citations = record.places.flatMap((place) => courtCitation(place, today) ?? []);
  const cited = citationList(citations, language);
  const own = record.places.includes("own-data");
  const reason = zh
    ? own
      ? `该记录含有申请人的个人信息，申请人有权查阅、复制；依据${cited}，应当提交。`
      : `该记录是被申请人计收费用的账簿、记账凭证；依据${cited}，应当提交。`
    : own
      ? `The record holds the applicant's personal data, which the applicant may see and copy; it must be produced under ${cited}.`
      : `The record is part of the accounts of what the respondent charged; it must be produced under ${cited}.`;
  const rows: readonly (readonly [Words, Paragraph])[] = [
    [words("书证的名称或者内容", "Name or content"), paragraph("", record.content, record.because)],
    [words("需要证明的事实", "Fact to be proved"), paragraph("", record.proves)],
    [words("事实的重要性", "Why the fact matters"), paragraph("", record.matters)],
    [words("由对方控制的根据", "Why the opponent has it"), paragraph("", record.heldBecause)],
    [words("应当提交的理由", "Why it must be produced"), paragraph("", reason, [], citations)],
  ];
  return {
    columns: [],
    widths: [1, 3],
    rows: rows.map(([label, answer]) => [paragraph("", label[language]), answer]),
  };
}

export const orderToProduce: LetterDefinition = {
  compose: composeOrderToProduce,
  particulars: [
    "records",
    "evidencePeriodEndsOn",
    "domicile",
    "identityNumber",
    "age",
    "guardian",
    "defendant",
    "court",
    "caseNumber",
  ],
  file: "order-to-produce",
};
