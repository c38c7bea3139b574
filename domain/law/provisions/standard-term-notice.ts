import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/**
 * R06. Paragraph 1 is the duty to point a term out; paragraph 2 forbids unfair terms, notices and statements, and forcing a
 * deal by standard terms and technical means; paragraph 3 makes what is unfair void. Whether it is unfair is for the court.
 */
export const standardTermNotice = grounded({
  id: "standard-term-notice",
  rule: "R06",
  title: {
    "zh-CN": "格式条款应当显著提示，不公平的无效",
    en: "Standard terms must be pointed out; unfair ones are void",
  },
  sentence: {
    "zh-CN":
      "经营者使用格式条款的，应当以显著方式提请消费者注意费用、履行期限和方式等有重大利害关系的内容，不得利用格式条款并借助技术手段强制交易；排除或者限制消费者权利等不公平、不合理的规定，内容无效。",
    en: "A trader must point out conspicuously the terms that matter, such as fees and duration, and may not force a deal by standard terms and technical means; what unfairly excludes or restricts your rights is void.",
  },
  placeSentences: {
    notice: {
      "zh-CN":
        "经营者使用格式条款的，应当以显著方式提请消费者注意价款或者费用、履行期限和方式等与消费者有重大利害关系的内容。",
      en: "A trader must point out conspicuously the standard terms that matter to you, such as fees and duration.",
    },
    unfair: {
      "zh-CN":
        "经营者不得以格式条款、通知、声明等方式，作出排除或者限制消费者权利等对消费者不公平、不合理的规定。",
      en: "A trader may not use standard terms, notices or statements to exclude or restrict your rights, or otherwise to set what is unfair and unreasonable to you.",
    },
    void: {
      "zh-CN": "格式条款、通知、声明等含有前款所列内容的，其内容无效。",
      en: "What standard terms, notices or statements hold of the kind named in the paragraph before is void.",
    },
    coercion: {
      "zh-CN": "经营者不得利用格式条款并借助技术手段强制交易。",
      en: "A trader may not force a deal by standard terms and technical means.",
    },
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": {
      notice: { article: 26, paragraph: 1 },
      unfair: { article: 26, paragraph: 2 },
      coercion: { article: 26, paragraph: 2 },
      void: { article: 26, paragraph: 3 },
    },
  }),
  proof: ["order-record", "clause-copy", "path-recording"],
});
