import { citationList } from "@/domain/law/citation-list";
import { cleanInline } from "@/domain/letters/clean-text";
import { courtClaims } from "@/domain/letters/court/claims";
import { courtCitation } from "@/domain/letters/court/court-citations";
import { courtName, courtPaper, form, type Words } from "@/domain/letters/court/court-paper";
import { evidenceTable, exhibitRows } from "@/domain/letters/court/exhibits";
import {
  applicantRows,
  defendantRows,
  guardianRows,
  missingDefendant,
  missingGuardian,
} from "@/domain/letters/court/parties";
import { sumsOf, sumTable } from "@/domain/letters/court/sums";
import { factParagraphs, isDone } from "@/domain/letters/fact-paragraphs";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { type LetterInput, type Missing, missingTexts } from "@/domain/letters/letter-input";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import type { Fen } from "@/domain/money/fen";
import { formatYuan } from "@/domain/money/format-yuan";

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

const WHO = words("登记人", "the applicant");

/** What the registration says of the service and of what was charged. */
const RELATION = ["facts.service", "facts.term", "facts.bills"];

/**
 * The registration of rights in an open group suit (权利登记申请), FACTS f8: after the court's public notice, with proof
 * of the relation with the defendant and of the damage (Civil Procedure Law art. 57, interpretation art. 80). Whoever
 * cannot prove them is not registered and may sue separately, so that neither is ever left empty.
 */
function composeRightsRegistration(input: LetterInput): Letter | Missing {
  const { facts, language, particulars = {} } = input;
  const exhibits = exhibitRows(input, WHO);
  const sums = sumsOf(input);
  const damage = damageParagraphs(input);
  const missing = [
    ...missingTexts({
      "/consumer/name": facts.consumer.name,
      "/consumer/phone": facts.consumer.phone,
      "/particulars/domicile": particulars.domicile,
      "/particulars/notice": particulars.notice,
    }),
    ...missingDefendant(input),
    ...(damage.length === 0 ? ["/particulars/loss"] : []),
    ...(exhibits.length === 0 ? ["/particulars/exhibits"] : []),
    ...missingGuardian(input),
  ];
  if (missing.length > 0) return { missing };
  return courtPaper(input, {
    kind: "rights-registration",
    title: { "zh-CN": "权利登记申请书", en: "Registration of rights" },
    rows: [],
    parts: [
      {
        id: "applicant",
        heading: words("登记人", "Applicant"),
        style: "fields",
        paragraphs: [],
        table: form(applicantRows(input), language),
      },
      {
        id: "guardian",
        heading: words("登记人的法定代理人", "Statutory agent of the applicant"),
        style: "fields",
        paragraphs: [],
        table: form(guardianRows(input, words("与登记人的关系", "Relation")), language),
      },
      {
        id: "defendant",
        heading: words("被告", "Defendant"),
        style: "fields",
        paragraphs: [],
        table: form(defendantRows(input), language),
      },
      {
        id: "application",
        heading: words("申请事项", "Application"),
        style: "plain",
        paragraphs: [application(input)],
      },
      {
        id: "claims",
        heading: words("登记的请求", "What I claim"),
        style: "numbered",
        paragraphs: courtClaims(input, WHO).paragraphs.filter(({ id }) => id !== "claims.costs"),
      },
      {
        id: "relation",
        heading: words("与被告的法律关系", "My relation with the defendant"),
        style: "plain",
        paragraphs: relation(input),
      },
      {
        id: "damage",
        heading: words("受到的损害", "My damage"),
        style: "table",
        paragraphs: damage,
        table: sumTable(
          [sums.difference, sums.unused].filter((head) => head !== undefined),
          language,
        ),
      },
      {
        id: "evidence",
        heading: words("证明法律关系和损害的证据", "Evidence of the relation and of the damage"),
        style: "table",
        paragraphs: [],
        table: evidenceTable(exhibits, language),
      },
    ],
    annexes: language === "zh-CN" ? ["证据材料（见上列证据）"] : ["The evidence listed above"],
    signs: words("登记人", "Applicant"),
    to: courtName(particulars.court),
    withheld: courtClaims(input).withheld,
  });
}

function application(input: LetterInput): Paragraph {
  const { language, particulars, today } = input;
  const citations = (["registration.notice", "registration.proof"] as const).flatMap(
    (place) => courtCitation(place, today) ?? [],
  );
  const cited = citationList(citations, language);
  const notice = cleanInline(particulars?.notice ?? "");
  const text =
    language === "zh-CN"
      ? `就贵院公告（${notice}）的案件，依据${cited}，申请作为权利人登记。`
      : `In the case of the court's notice (${notice}), I apply under ${cited} to be registered as a person with a claim.`;
  return paragraph("application", text, ["/particulars/notice"], citations);
}

function relation(input: LetterInput): Paragraph[] {
  const { facts, language } = input;
  const account = cleanInline(facts.service.account ?? "");
  const { service } = wishOf(facts, language);
  const first =
    account === ""
      ? []
      : [
          paragraph(
            "relation.account",
            language === "zh-CN"
              ? `本人使用被告提供的${service}服务，业务账号或号码为${account}。`
              : `I use the defendant's ${service}; the account or number is ${account}.`,
            ["/service/account"],
          ),
        ];
  return [
    ...first,
    ...factParagraphs(facts, language, "court").filter(({ id }) =>
      RELATION.some((part) => id.startsWith(part)),
    ),
  ];
}

/** Only sums that the facts carry, then the person's own words. */
function damageParagraphs(input: LetterInput): Paragraph[] {
  const { facts, language, particulars = {} } = input;
  const zh = language === "zh-CN";
  const { difference, unused } = sumsOf(input);
  const yuan = (fen: Fen | undefined) => (fen === undefined || fen === 0 ? "" : formatYuan(fen, language));
  const [paid, prepaid] = [yuan(difference?.fen), yuan(unused?.fen)];
  const each = isDone(facts) ? "" : yuan(difference?.perMonthFen);
  const loss = cleanInline(particulars.loss ?? "");
  const sum = yuan(particulars.lossFen);
  const sentences = {
    "damage.difference":
      paid &&
      (zh
        ? `首次被拒绝或者拖延之后，比所要求的套餐多付的费用合计${paid}，计算见下表。`
        : `What I paid beyond the plan asked for since the first refusal or delay comes to ${paid}; the table below works it out.`),
    "damage.each": each && (zh ? `每过一个月增加${each}。` : `Each further month adds ${each}.`),
    "damage.unused":
      prepaid &&
      (zh
        ? `预付费用中的未使用部分为${prepaid}，计算见下表。`
        : `The unused part of what was prepaid is ${prepaid}; the table below works it out.`),
    "damage.loss": loss && `${loss}${/[。！？.!?]$/u.test(loss) ? "" : zh ? "。" : "."}`,
    "damage.sum": sum && (zh ? `损失数额：${sum}。` : `Amount of the loss: ${sum}.`),
  };
  return Object.entries(sentences).flatMap(([id, sentence]) =>
    sentence === "" ? [] : [paragraph(id, sentence, ["/bills"])],
  );
}

export const rightsRegistration: LetterDefinition = {
  compose: composeRightsRegistration,
  particulars: [
    "domicile",
    "identityNumber",
    "age",
    "guardian",
    "defendant",
    "court",
    "notice",
    "claims",
    "loss",
    "lossFen",
    "exhibits",
  ],
  file: "rights-registration",
};
