import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { ACTS } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import type { Paragraph } from "@/domain/letters/letter";
import { paragraph } from "@/domain/letters/runs";
import type { Language } from "@/domain/time/format-date";

/** The condition for an appeal that concerns the operator's answer: 电信用户申诉处理办法 art. 10 item 4. */
const APPEAL_CONDITION: Citation = {
  act: "telecom-user-appeal-measures-2016",
  article: 10,
  item: 4,
  link: ACTS["telecom-user-appeal-measures-2016"].link,
  version: "2016",
};

/** Every citation that the paragraph on the answer can print, for `law:check`. */
export function replyCitations(): readonly Citation[] {
  return [APPEAL_CONDITION];
}

/** 答复期限: when and how to answer, what the writer may do otherwise (a right, never a threat), and where facts come from. */
export function replyParagraphs(facts: AttemptFacts, language: Language): Paragraph[] {
  const zh = language === "zh-CN";
  const byPost = facts.consumer.address !== undefined;
  const ask = zh
    ? `请贵公司自收到本信之日起15日内书面答复，并告知本投诉的工单号。答复请以短信发送至上述联系电话${byPost ? "，或者寄至上述联系地址" : ""}。`
    : `Please answer in writing within 15 days of receiving this letter and tell me the reference number of this complaint. Please answer by text message to the telephone number above${byPost ? " or by post to the address above" : ""}.`;
  return [
    paragraph("reply.ask", ask, ["/consumer/phone", ...(byPost ? ["/consumer/address"] : [])]),
    ...appeal(facts, language),
    paragraph(
      "reply.records",
      zh
        ? "以上经过根据本人自己的记录和所留材料写成。如与贵公司的记录不一致，请一并说明并提供相应记录。"
        : "The above is written from my own records and what I have kept. If your records differ, please say so and show me yours.",
    ),
  ];
}

function appeal(facts: AttemptFacts, language: Language): Paragraph[] {
  if (!TELECOM_SECTORS.includes(facts.service.sector)) return [];
  const cited = citationText(APPEAL_CONDITION, language);
  const text =
    language === "zh-CN"
      ? `依据${cited}，用户向电信企业投诉后，对处理结果不满意或者企业未在15日内答复的，符合该项规定的申诉条件。届时如有需要，本人可以依法提起电信用户申诉。`
      : `Under ${cited}, a user who has complained to the operator, and who is not satisfied with the outcome or has had no answer within 15 days, meets the condition of that item for an appeal. If needed, I may then lodge a telecommunications user appeal.`;
  return [paragraph("reply.appeal", text, ["/service/sector"], [APPEAL_CONDITION])];
}
