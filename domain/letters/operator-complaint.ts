import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { cleanInline } from "@/domain/letters/clean-text";
import { factParagraphs, isDone } from "@/domain/letters/fact-paragraphs";
import { groundParagraphs } from "@/domain/letters/grounds";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { addressWithPostcode, framed, part, row } from "@/domain/letters/letter-frame";
import { type LetterInput, type Missing, missingTexts } from "@/domain/letters/letter-input";
import { replyParagraphs } from "@/domain/letters/reply-paragraphs";
import { requests } from "@/domain/letters/requests";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import type { Language } from "@/domain/time/format-date";

/**
 * The complaint to the operator (投诉信), FACTS f1: whom, who, what happened in date order, what is asked, on what
 * ground, until when, annexes, signature, date. Never throws on facts that passed the schema; what a letter cannot
 * do without comes back as `missing`.
 */
export function composeOperatorComplaint(input: LetterInput): Letter | Missing {
  const { facts, assessment, language } = input;
  const { consumer, service, events } = facts;
  const missing = [
    ...missingTexts({ "/consumer/name": consumer.name, "/consumer/phone": consumer.phone }),
    ...(events.length === 0 ? ["/events"] : []),
  ];
  if (missing.length > 0) return { missing };
  const asked = requests(input);
  const provider = cleanInline(service.provider.name);
  return framed(input, {
    kind: "operator-complaint",
    title: { "zh-CN": "投诉信", en: "Letter of complaint" },
    recipient: { "zh-CN": provider, en: provider },
    rows: [
      row("投诉人：", "Complainant: ", consumer.name, "/consumer/name"),
      row("联系电话：", "Telephone: ", consumer.phone, "/consumer/phone"),
      row("业务账号或号码：", "Account or number: ", service.account, "/service/account"),
      row("联系地址：", "Address: ", addressWithPostcode(consumer, language), "/consumer/address"),
    ],
    opening: opening(facts, language),
    parts: [
      part("facts", "事实经过", "What happened", "plain", factParagraphs(facts, language)),
      part("requests", "投诉请求", "What I ask for", "numbered", asked.paragraphs),
      part("grounds", "依据", "Grounds", "numbered", groundParagraphs(facts, assessment, language)),
      part("reply", "答复期限与方式", "Your answer", "plain", replyParagraphs(facts, language)),
    ],
    signs: { "zh-CN": "投诉人", en: "Complainant" },
    withheld: asked.withheld,
  });
}

export const operatorComplaint: LetterDefinition = {
  compose: composeOperatorComplaint,
  file: "complaint",
};

function opening(facts: AttemptFacts, language: Language): Paragraph {
  const wish = wishOf(facts, language);
  const done = isDone(facts);
  const zh = done
    ? `本人是贵公司${wish.service}用户，现就要求${wish.whole}的办理经过，向贵公司投诉，请予处理。`
    : `本人是贵公司${wish.service}用户，因要求${wish.whole}未能办理，特向贵公司投诉，请予处理。`;
  const en = `I am a customer of your ${wish.service}. I asked to ${wish.whole}${done ? "; this letter is about how that was handled" : ", and it has not been done"}. I complain of this and ask you to deal with it.`;
  const text = language === "zh-CN" ? zh : en;
  return paragraph("opening", text, ["/service", "/targetPlan"]);
}
