import { TELECOM_SECTORS } from "@/domain/law/facts";
import { type WishFacts, wishOf } from "@/domain/letters/wish";
import type { Language } from "@/domain/time/format-date";

/** What the sentences adapt to; before anything is known they speak of "the service". */
export type SaidAbout = Partial<WishFacts>;

/**
 * Three sentences to say to the provider, on the phone or in a chat: the wish, the question that needs an answer, and
 * the ticket number, which proves later that the provider was asked (FACTS a2, T02 and T03).
 */
export function threeSentences(about: SaidAbout, language: Language): readonly [string, string, string] {
  const zh = language === "zh-CN";
  const telecom = about.service !== undefined && TELECOM_SECTORS.includes(about.service.sector);
  const question = telecom
    ? zh
      ? "如果不能办，请告诉我依据哪一条合同条款或者资费规则。"
      : "If you cannot do it, please tell me which contract term or tariff rule says so."
    : zh
      ? "如果不能办，请告诉我依据哪一条协议或者规则。"
      : "If you cannot do it, please tell me which term or rule says so.";
  return [
    wish(about, language),
    question,
    zh ? "请给我工单号。" : "Please give me the reference number (请给我工单号).",
  ];
}

function wish({ service, currentPlan, targetPlan }: SaidAbout, language: Language): string {
  const zh = language === "zh-CN";
  if (service === undefined || currentPlan === undefined || targetPlan === undefined)
    return zh
      ? "我要求降低或者取消现在的服务，请现在办理。"
      : "I want to downgrade or cancel my present service. Please do it now.";
  const { whole } = wishOf({ service, currentPlan, targetPlan }, language);
  return zh ? `我要求${whole}，请现在办理。` : `I want to ${whole}. Please do it now.`;
}
