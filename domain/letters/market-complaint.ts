import { act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import { earlierParagraphs } from "@/domain/letters/earlier-complaints";
import { factParagraphs, isDone } from "@/domain/letters/fact-paragraphs";
import { groundParagraphs } from "@/domain/letters/grounds";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { addressWithPostcode, framed, part, row } from "@/domain/letters/letter-frame";
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
import { sellingPlace } from "@/domain/routes/market-venue";
import type { Language } from "@/domain/time/format-date";

const ACT = "complaint-report-measures-2026";
const place = (article: number, more: { paragraph?: number; item?: number } = {}): Citation => ({
  act: ACT,
  article,
  ...more,
  link: act(ACT).link,
  version: "2025-12-30",
});

const DECLARES = ["no-other-body", "living-needs"] as const;

/**
 * The complaint to the market regulator (12315 投诉), FACTS f3: real name, telephone and postal address; the trader's name
 * and address; a specific request with its facts (complaint measures art. 10). It asks for the dispute to be settled
 * and never for a fine: a report is another paper with its own rules (art. 3, 9). It names the competent body by the
 * words of art. 13, because no address of an office is held.
 */
function composeMarketComplaint(input: LetterInput): Letter | Missing {
  const missing = missingFor(input);
  if (missing.length > 0) return { missing };
  const { facts, assessment, language, today } = input;
  const { consumer, service } = facts;
  const asked = requests(input, "market");
  return framed(input, {
    kind: "market-complaint",
    title: { "zh-CN": "消费者投诉书", en: "Consumer complaint" },
    recipient: competentBody(input),
    rows: [
      row("投诉人：", "Complainant: ", consumer.name, "/consumer/name"),
      row("电话号码：", "Telephone: ", consumer.phone, "/consumer/phone"),
      row("通讯地址：", "Postal address: ", addressWithPostcode(consumer, language), "/consumer/address"),
      row("业务账号或号码：", "Account or number: ", service.account, "/service/account"),
      row("被投诉人：", "Trader: ", service.provider.name, "/service/provider/name"),
      row("被投诉人地址：", "Trader's address: ", service.provider.address, "/service/provider/address"),
    ],
    opening: opening(input),
    parts: [
      part("requests", "投诉请求", "What I ask for", "numbered", asked.paragraphs),
      part("facts", "事实依据", "Facts", "plain", factParagraphs(facts, language, "market")),
      part(
        "earlier",
        "与被投诉人交涉的情况",
        "My complaint to the trader",
        "plain",
        earlierParagraphs(facts, today, language, "market"),
      ),
      part("grounds", "理由", "Reasons", "numbered", groundParagraphs(facts, assessment, language, "market")),
      part("statement", "说明", "Statement", "plain", statement(input)),
    ],
    signs: { "zh-CN": "投诉人", en: "Complainant" },
    withheld: asked.withheld,
  });
}

export const marketComplaint: LetterDefinition = {
  compose: composeMarketComplaint,
  route: "market-complaint",
  declares: DECLARES,
  file: "consumer-complaint",
};

function missingFor(input: LetterInput): string[] {
  const { consumer, service, events } = input.facts;
  return [
    ...missingTexts({
      "/consumer/name": consumer.name,
      "/consumer/phone": consumer.phone,
      "/consumer/address": consumer.address,
      "/service/provider/address": service.provider.address,
    }),
    ...(events.length === 0 ? ["/events"] : []),
    ...missingDeclarations(input, DECLARES, "market-complaint"),
  ];
}

/** Art. 13: online traders by their domicile, others by the place of business or domicile, sellers on a platform by either. */
function competentBody({ facts }: LetterInput): Readonly<Record<Language, string>> {
  const place = sellingPlace(facts);
  if (place === "platform")
    return {
      "zh-CN": "有处理权限的县级市场监督管理部门",
      en: "the competent county market regulator (有处理权限的县级市场监督管理部门)",
    };
  if (place === "online")
    return {
      "zh-CN": "被投诉人住所地县级市场监督管理部门",
      en: "the county market regulator at the trader's domicile (被投诉人住所地县级市场监督管理部门)",
    };
  return {
    "zh-CN": "被投诉人实际经营地或者住所地县级市场监督管理部门",
    en: "the county market regulator at the trader's place of business or domicile (被投诉人实际经营地或者住所地县级市场监督管理部门)",
  };
}

function opening({ facts, language }: LetterInput): Paragraph {
  const wish = wishOf(facts, language);
  const citations = [place(3, { paragraph: 1 }), place(10, { paragraph: 1 })];
  const handled = isDone(facts);
  const text =
    language === "zh-CN"
      ? `本人为生活消费需要，接受被投诉人提供的${wish.service}服务。本人要求${wish.whole}，${handled ? "就其办理经过与被投诉人发生消费者权益争议" : "未能办理，与被投诉人发生消费者权益争议"}。现依据《市场监督管理投诉举报处理办法》第三条第一款、第十条第一款提出投诉，请求解决该争议。`
      : `I use the trader's ${wish.service} for my daily life. I asked to ${wish.whole}${handled ? ", and how that was handled is in dispute" : ", and it has not been done; this is in dispute"} between the trader and me. Under ${citations.map((citation) => citationText(citation, "en")).join(" and ")}, I ask for the dispute to be settled.`;
  return paragraph("opening", text, ["/service", "/targetPlan"], citations);
}

/** What art. 10 and 16 ask of the person, in their own name because they confirmed it. */
function statement({ facts, language }: LetterInput): Paragraph[] {
  const zh = language === "zh-CN";
  const ended = otherBodies(facts, "market-complaint") === "ended";
  return [
    paragraph(
      "statement.no-other-body",
      zh
        ? ended
          ? "同一消费者权益争议此前曾由其他机构处理，现已终结，有关材料随附；目前没有其他机构正在处理。"
          : "同一消费者权益争议没有被法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会受理或者处理过。"
        : ended
          ? "Another body handled this dispute before and has closed it; the papers are attached. None is handling it now."
          : "No court, arbitration body, market regulator, other administrative authority or consumer association has accepted or handled this dispute.",
      ["/history"],
      [place(16, { item: 2 })],
    ),
    paragraph(
      "statement.mediation",
      zh
        ? "本材料只请求解决消费者权益争议。本人愿意以调解方式解决，请将是否受理及处理情况告知本人，联系方式如上。"
        : "This paper only asks for the dispute to be settled. I am willing to settle it by mediation; please tell me whether it is accepted and how it is handled, at the contact details above.",
      ["/consumer/phone"],
    ),
    paragraph(
      "statement.truth",
      zh
        ? "以上经过根据本人自己的记录和所留材料写成，本人对所提供材料内容的真实性负责。"
        : "The above is written from my own records and what I have kept. I answer for the truth of what I provide.",
      [],
      [place(10, { paragraph: 1 })],
    ),
  ];
}
