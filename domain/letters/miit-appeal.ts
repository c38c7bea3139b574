import { act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { cleanInline } from "@/domain/letters/clean-text";
import { conditionMet, earlierComplaints, earlierParagraphs } from "@/domain/letters/earlier-complaints";
import { factParagraphs, isDone } from "@/domain/letters/fact-paragraphs";
import { groundParagraphs } from "@/domain/letters/grounds";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { framed, part, row } from "@/domain/letters/letter-frame";
import {
  type LetterInput,
  type Missing,
  missingDeclarations,
  missingTexts,
  otherBodies,
} from "@/domain/letters/letter-input";
import { requests } from "@/domain/letters/requests";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";

const ACT = "telecom-user-appeal-measures-2016";
const place = (article: number, item?: number): Citation => ({
  act: ACT,
  article,
  ...(item === undefined ? {} : { item }),
  link: act(ACT).link,
  version: "2016",
});

const DECLARES = ["no-other-body"] as const;

/**
 * The telecom user appeal (电信用户申诉书), FACTS f2: name, address, telephone and postcode; the respondent's name and
 * address; demands, reasons, facts; the date (appeal measures art. 12); the earlier complaint with its number and
 * result (art. 10 item 4, 13). It goes to the body of the respondent's province (art. 9). Whether it may be lodged
 * today is for the caller to say; the letter claims the condition of art. 10 only where the record meets it.
 */
function composeMiitAppeal(input: LetterInput): Letter | Missing {
  const missing = missingFor(input);
  if (missing.length > 0) return { missing };
  const { facts, assessment, language, today } = input;
  const { consumer, service } = facts;
  const province = cleanInline(service.provider.province ?? "");
  const asked = requests(input, "appeal");
  return framed(input, {
    kind: "miit-appeal",
    title: { "zh-CN": "电信用户申诉书", en: "Telecommunications user appeal" },
    recipient: {
      "zh-CN": `${province}电信用户申诉受理机构`,
      en: `the body of ${province} that receives appeals of telecommunications users (${province}电信用户申诉受理机构)`,
    },
    rows: [
      row("申诉人：", "Appellant: ", consumer.name, "/consumer/name"),
      row("电话号码：", "Telephone: ", consumer.phone, "/consumer/phone"),
      row("地址：", "Address: ", consumer.address, "/consumer/address"),
      row("邮政编码：", "Postcode: ", consumer.postcode, "/consumer/postcode"),
      row("业务账号或号码：", "Account or number: ", service.account, "/service/account"),
      row("被申诉人：", "Respondent: ", service.provider.name, "/service/provider/name"),
      row("被申诉人地址：", "Respondent's address: ", service.provider.address, "/service/provider/address"),
    ],
    opening: opening(input),
    parts: [
      part("requests", "申诉要求", "What I ask for", "numbered", asked.paragraphs),
      part("facts", "事实根据", "Facts", "plain", factParagraphs(facts, language, "appeal")),
      part(
        "earlier",
        "向被申诉人投诉的情况",
        "My complaint to the respondent",
        "plain",
        earlierParagraphs(facts, today, language, "appeal"),
      ),
      part("grounds", "理由", "Reasons", "numbered", groundParagraphs(facts, assessment, language, "appeal")),
      part("statement", "说明", "Statement", "plain", statement(input)),
    ],
    annexes: [
      language === "zh-CN"
        ? "此前向被申诉人投诉的凭证（复制件）"
        : "Proof of the earlier complaint to the respondent (copies)",
    ],
    signs: { "zh-CN": "申诉人", en: "Appellant" },
    withheld: asked.withheld,
  });
}

export const miitAppeal: LetterDefinition = {
  compose: composeMiitAppeal,
  route: "miit-appeal",
  declares: DECLARES,
  file: "appeal",
};

function missingFor(input: LetterInput): string[] {
  const { consumer, service, events } = input.facts;
  return [
    ...missingTexts({
      "/consumer/name": consumer.name,
      "/consumer/phone": consumer.phone,
      "/consumer/address": consumer.address,
      "/consumer/postcode": consumer.postcode,
    }),
    ...(TELECOM_SECTORS.includes(service.sector) ? [] : ["/service/sector"]),
    ...missingTexts({
      "/service/provider/province": service.provider.province,
      "/service/provider/address": service.provider.address,
    }),
    ...(events.length === 0 ? ["/events"] : []),
    ...(earlierComplaints(input.facts).length === 0 ? ["/history"] : []),
    ...missingDeclarations(input, DECLARES, "miit-appeal"),
  ];
}

function opening({ facts, today, language }: LetterInput): Paragraph {
  const wish = wishOf(facts, language);
  const condition = conditionMet(facts, today);
  const citation = place(10, 4);
  const cited = citationText(citation, language);
  const handled = isDone(facts);
  const text =
    language === "zh-CN"
      ? `本人是被申诉人的${wish.service}用户，与申诉事项有直接利害关系。本人要求${wish.whole}，${handled ? "现就其办理经过提出申诉" : "未能办理"}。${
          {
            unsatisfied: `本人已向被申诉人投诉，对其处理结果不满意，现依据${cited}提出申诉。`,
            unanswered: `本人已向被申诉人投诉，其未在15日内答复，现依据${cited}提出申诉。`,
            neither: "本人已向被申诉人投诉，现提出申诉。",
          }[condition ?? "neither"]
        }`
      : `I am a customer of the respondent's ${wish.service} and directly concerned. I asked to ${wish.whole}${handled ? "; this appeal is about how that was handled" : ", and it has not been done"}. ${
          {
            unsatisfied: `I complained to the respondent and am not satisfied with the outcome; I appeal under ${cited}.`,
            unanswered: `I complained to the respondent and had no answer within 15 days; I appeal under ${cited}.`,
            neither: "I complained to the respondent and now appeal.",
          }[condition ?? "neither"]
        }`;
  return paragraph("opening", text, ["/service", "/targetPlan"], condition === undefined ? [] : [citation]);
}

/** Art. 11 item 4, only because the person confirmed it; and how to be reached. */
function statement({ facts, language }: LetterInput): Paragraph[] {
  const zh = language === "zh-CN";
  const ended = otherBodies(facts, "miit-appeal") === "ended";
  return [
    paragraph(
      "statement.no-other-body",
      zh
        ? ended
          ? "本申诉事项此前曾由其他机构处理，现已终结，有关材料随附；目前没有其他机构正在处理。"
          : "本申诉事项没有被人民法院、仲裁机构、消费者组织或者其他行政机关受理或者处理。"
        : ended
          ? "Another body handled this matter before and has closed it; the papers are attached. None is handling it now."
          : "No court, arbitration body, consumer organisation or other administrative authority has accepted or handled this matter.",
      ["/history"],
      [place(11, 4)],
    ),
    paragraph(
      "statement.records",
      zh
        ? "以上经过根据本人自己的记录和所留材料写成。请将受理和处理情况告知本人，联系方式如上。"
        : "The above is written from my own records and what I have kept. Please tell me whether the appeal is accepted and how it is handled; my contact details are above.",
      ["/consumer/phone"],
    ),
  ];
}
