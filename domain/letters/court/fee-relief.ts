import { citationList } from "@/domain/law/citation-list";
import { cleanInline, cleanLines } from "@/domain/letters/clean-text";
import { type CourtPlace, courtCitation } from "@/domain/letters/court/court-citations";
import { courtName, courtPaper, disputeWords, form, type Words } from "@/domain/letters/court/court-paper";
import { applicantRows, guardianRows, missingGuardian } from "@/domain/letters/court/parties";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { type LetterInput, type Missing, missingTexts } from "@/domain/letters/letter-input";
import { type Particulars, RELIEF_GROUNDS, type Relief } from "@/domain/letters/particulars";
import { paragraph } from "@/domain/letters/runs";

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

const RELIEF_WORDS: Readonly<Record<Relief, Words>> = {
  waiver: words("免交", "waive"),
  reduction: words("减交", "reduce"),
  deferral: words("缓交", "defer"),
};

type Ground = NonNullable<Particulars["reliefGround"]>;

/** The items of fee measures art. 45 to 47 in our words; "other" is the last item of each. */
const GROUND_WORDS: Readonly<Record<Ground, Words>> = {
  "disabled-without-income": words(
    "残疾人无固定生活来源",
    "of a person with a disability and without a regular income",
  ),
  "subsistence-allowance": words(
    "最低生活保障对象、农村特困定期救济对象、农村五保供养对象或者领取失业保险金人员，无其他收入",
    "of a person on subsistence allowance, rural relief or unemployment insurance without other income",
  ),
  disaster: words(
    "因自然灾害等不可抗力造成生活困难，正在接受社会救济，或者家庭生产经营难以为继",
    "of need through a natural disaster or the like, on social relief, or where the family's livelihood can hardly go on",
  ),
  "preferential-treatment": words(
    "国家规定的优抚、安置对象",
    "of a person entitled to preferential treatment or resettlement by the rules of the state",
  ),
  "legal-aid": words("正在接受有关部门法律援助", "of a person who is receiving legal aid"),
  other: words("确实需要救助的其他情形", "of other true need"),
};

/** Each item with its place; a ground that its relief does not know has none. */
const GROUND_PLACES: { readonly [R in Relief]: { readonly [G in Ground]?: CourtPlace } } = {
  waiver: {
    "disabled-without-income": "relief.waiver.disabled-without-income",
    "subsistence-allowance": "relief.waiver.subsistence-allowance",
    other: "relief.waiver.other",
  },
  reduction: {
    disaster: "relief.reduction.disaster",
    "preferential-treatment": "relief.reduction.preferential-treatment",
    other: "relief.reduction.other",
  },
  deferral: { "legal-aid": "relief.deferral.legal-aid", other: "relief.deferral.other" },
};

/**
 * The application for relief from court fees (司法救助申请书), FACTS f11: in writing, at filing, with proof of hardship
 * (fee measures art. 44 to 48). The hardship is told in the person's own words; nothing is added to it. Only natural
 * persons are freed from fees (art. 44 para. 2), and only natural persons use this.
 */
function composeFeeRelief(input: LetterInput): Letter | Missing {
  const { facts, language, particulars = {} } = input;
  const { relief, reliefGround, hardship, hardshipProofs = [] } = particulars;
  const fits =
    relief !== undefined &&
    reliefGround !== undefined &&
    RELIEF_GROUNDS[relief].some((ground) => ground === reliefGround);
  const missing = [
    ...missingTexts({
      "/consumer/name": facts.consumer.name,
      "/consumer/phone": facts.consumer.phone,
      "/particulars/domicile": particulars.domicile,
      "/particulars/hardship": hardship,
    }),
    ...(relief === undefined ? ["/particulars/relief"] : []),
    ...(fits ? [] : ["/particulars/reliefGround"]),
    ...(hardshipProofs.length === 0 ? ["/particulars/hardshipProofs"] : []),
    ...missingGuardian(input),
  ];
  if (relief === undefined || reliefGround === undefined || missing.length > 0) return { missing };
  return courtPaper(input, {
    kind: "fee-relief",
    title: { "zh-CN": "司法救助申请书", en: "Application for relief from court fees" },
    rows: [],
    parts: [
      {
        id: "applicant",
        heading: words("申请人", "Applicant"),
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
        id: "application",
        heading: words("申请事项", "Application"),
        style: "plain",
        paragraphs: [application(input, relief)],
      },
      {
        id: "hardship",
        heading: words("经济困难的情况", "My hardship"),
        style: "plain",
        paragraphs: cleanLines(hardship ?? "").map((line, index) =>
          paragraph(`hardship.${index + 1}`, line, ["/particulars/hardship"]),
        ),
      },
      {
        id: "grounds",
        heading: words("依据", "Grounds"),
        style: "plain",
        paragraphs: [grounds(input, relief, reliefGround)],
      },
    ],
    annexes: hardshipProofs.map(cleanInline).filter((proof) => proof !== ""),
    signs: words("申请人", "Applicant"),
    to: courtName(particulars.court),
    withheld: [],
  });
}

function application(input: LetterInput, relief: Relief): Paragraph {
  const { facts, language, particulars } = input;
  const number = particulars?.caseNumber;
  const provider = facts.service.provider.name;
  const dispute = disputeWords(input);
  const text =
    language === "zh-CN"
      ? `就申请人与${provider}${dispute}一案${number === undefined ? "" : `（案号：${number}）`}，申请${RELIEF_WORDS[relief]["zh-CN"]}本案诉讼费用。`
      : `In the ${dispute} between the applicant and ${provider}${number === undefined ? "" : ` (case ${number})`}, I ask the court to ${RELIEF_WORDS[relief].en} the costs.`;
  return paragraph("application", text, ["/particulars/relief"]);
}

function grounds({ language, today }: LetterInput, relief: Relief, ground: Ground): Paragraph {
  const place = GROUND_PLACES[relief][ground];
  const places: readonly CourtPlace[] = [
    "relief.right",
    ...(relief === "waiver" ? (["relief.natural-persons"] as const) : []),
    ...(place === undefined ? [] : [place]),
    "relief.application",
  ];
  const citations = places.flatMap((each) => courtCitation(each, today) ?? []);
  const cited = citationList(citations, language);
  const text =
    language === "zh-CN"
      ? `申请人认为，上述情况属于“${GROUND_WORDS[ground]["zh-CN"]}”的情形。现依据${cited}，提交书面申请和证明材料。`
      : `In my view, mine is the case ${GROUND_WORDS[ground].en}. Under ${cited}, I hand in this written application with the proof listed below.`;
  return paragraph("grounds", text, ["/particulars/reliefGround"], citations);
}

export const feeRelief: LetterDefinition = {
  compose: composeFeeRelief,
  particulars: [
    "relief",
    "reliefGround",
    "hardship",
    "hardshipProofs",
    "domicile",
    "identityNumber",
    "age",
    "guardian",
    "court",
    "caseNumber",
  ],
  file: "fee-relief",
};
