import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R06. Paragraph 1 is the duty to point a term out; paragraph 2 forbids forcing a deal by standard terms and technical means. */
export const standardTermNotice = grounded({
  id: "standard-term-notice",
  rule: "R06",
  title: { "zh-CN": "格式条款应当显著提示", en: "Standard terms must be pointed out" },
  sentence: {
    "zh-CN":
      "经营者使用格式条款的，应当以显著方式提请消费者注意费用、履行期限和方式等有重大利害关系的内容，不得利用格式条款并借助技术手段强制交易。",
    en: "A trader must point out conspicuously the terms that matter, such as fees and duration, and may not force a deal by standard terms and technical means.",
  },
  placeSentences: {
    notice: {
      "zh-CN":
        "经营者使用格式条款的，应当以显著方式提请消费者注意价款或者费用、履行期限和方式等与消费者有重大利害关系的内容。",
      en: "A trader must point out conspicuously the standard terms that matter to you, such as fees and duration.",
    },
    coercion: {
      "zh-CN": "经营者不得利用格式条款并借助技术手段强制交易。",
      en: "A trader may not force a deal by standard terms and technical means.",
    },
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": { notice: { article: 26, paragraph: 1 }, coercion: { article: 26, paragraph: 2 } },
  }),
  proof: ["order-record", "clause-copy", "path-recording"],
});
