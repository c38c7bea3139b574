import { citationText } from "@/domain/law/citation-text";
import { earlierParagraphs } from "@/domain/letters/earlier-complaints";
import { factParagraphs, isDone } from "@/domain/letters/fact-paragraphs";
import { groundParagraphs } from "@/domain/letters/grounds";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { addressWithPostcode, framed, part, row } from "@/domain/letters/letter-frame";
import { type LetterInput, type Missing, missingTexts, otherBodies } from "@/domain/letters/letter-input";
import { place } from "@/domain/letters/letter-places";
import { requests } from "@/domain/letters/requests";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";

/**
 * The request to a consumer association (消费者协会), RT05: it takes complaints, looks into them and mediates (consumer
 * protection law art. 37 and 39). No form is prescribed; the contents are those of FACTS f1. The association is not
 * named, because no list of them is held: the person hands it to the one that takes it.
 */
function composeAssociationRequest(input: LetterInput): Letter | Missing {
  const { facts, assessment, language, today } = input;
  const { consumer, service, events } = facts;
  const missing = [
    ...missingTexts({ "/consumer/name": consumer.name, "/consumer/phone": consumer.phone }),
    ...(events.length === 0 ? ["/events"] : []),
  ];
  if (missing.length > 0) return { missing };
  const asked = requests(input, "association");
  return framed(input, {
    kind: "association-request",
    title: { "zh-CN": "消费者投诉与调解请求书", en: "Complaint and request for mediation" },
    recipient: {
      "zh-CN": "受理本投诉的消费者协会",
      en: "the consumer association that takes this complaint (消费者协会)",
    },
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
      part("requests", "调解请求", "What I ask for", "numbered", asked.paragraphs),
      part("facts", "事实", "Facts", "plain", factParagraphs(facts, language, "association")),
      part(
        "earlier",
        "与被投诉人交涉的情况",
        "My complaint to the trader",
        "plain",
        earlierParagraphs(facts, today, language, "association"),
      ),
      part(
        "grounds",
        "理由",
        "Reasons",
        "numbered",
        groundParagraphs(facts, assessment, language, "association"),
      ),
      part("statement", "说明", "Statement", "plain", statement(input)),
    ],
    signs: { "zh-CN": "投诉人", en: "Complainant" },
    withheld: asked.withheld,
  });
}

export const associationRequest: LetterDefinition = {
  compose: composeAssociationRequest,
  route: "association-mediation",
  cautions: ["one-mediation-at-a-time"],
  file: "mediation-request",
};

function opening({ facts, today, language }: LetterInput): Paragraph {
  const wish = wishOf(facts, language);
  const citations = [place("association.way", today), place("association.role", today)];
  const [way = "", role = ""] = citations.map((citation) => citationText(citation, language));
  const handled = isDone(facts);
  const text =
    language === "zh-CN"
      ? `本人是被投诉人${wish.service}的用户。本人要求${wish.whole}，${handled ? "就其办理经过与被投诉人发生消费者权益争议" : "未能办理，与被投诉人发生消费者权益争议"}。依据${way}、第三十七条第一款第五项，现提出投诉，请求调查、调解。`
      : `I use the trader's ${wish.service}. I asked to ${wish.whole}${handled ? ", and how that was handled is in dispute" : ", and it has not been done; this is in dispute"} between the trader and me. Under ${way} and ${role}, I complain of this and ask that it be looked into and mediated.`;
  return paragraph("opening", text, ["/service", "/targetPlan"], citations);
}

function statement({ facts, today, language }: LetterInput): Paragraph[] {
  const zh = language === "zh-CN";
  const prompt = place("association.prompt", today);
  const cited = citationText(prompt, language);
  const ended = otherBodies(facts, "association-mediation") === "ended";
  return [
    paragraph(
      "statement.mediation",
      zh
        ? `本人愿意以调解方式解决。依据${cited}，消费者请求调解的，相关组织应当及时处理；请将是否受理及处理情况告知本人，联系方式如上。`
        : `I am willing to settle by mediation. Under ${cited}, a body that is asked to mediate must deal with the matter in good time; please tell me whether it is taken and how it is handled, at the contact details above.`,
      ["/consumer/phone"],
      [prompt],
    ),
    ...(ended
      ? [
          paragraph(
            "statement.other-bodies",
            zh
              ? "本争议此前曾由其他机构处理，现已终结，有关材料随附。"
              : "Another body handled this dispute before and has closed it; the papers are attached.",
            ["/history"],
          ),
        ]
      : []),
    paragraph(
      "statement.truth",
      zh
        ? "以上经过根据本人自己的记录和所留材料写成，本人对所提供材料的真实性负责。"
        : "The above is written from my own records and what I have kept. I answer for the truth of what I provide.",
    ),
  ];
}
