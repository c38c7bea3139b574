import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/**
 * R18. It speaks of making the contract (订立合同), so the day of the contract governs. The market regulator that applies
 * it does not decide on the civil effect of a term (art. 22).
 */
export const forbiddenContractTerms = grounded({
  id: "forbidden-contract-terms",
  rule: "R18",
  title: { "zh-CN": "合同格式条款的禁止内容", en: "What consumer contracts may not say" },
  sentence: {
    "zh-CN":
      "经营者与消费者订立合同，格式条款中不得含有违约金超过合理数额、排除或者限制消费者依法自主选择服务、变更或者解除合同的权利的内容。",
    en: "Standard terms of a consumer contract may not set an unreasonable penalty or restrict your lawful right to choose a service or to change or end the contract.",
  },
  placeSentences: {
    penalty: {
      "zh-CN": "格式条款中不得要求消费者承担超过法定数额或者合理数额的违约金或者损害赔偿金。",
      en: "Standard terms may not demand a penalty or damages beyond the lawful or reasonable amount.",
    },
    choice: {
      "zh-CN": "格式条款中不得排除或者限制消费者依法自主选择商品或者服务的权利。",
      en: "Standard terms may not restrict your lawful right to choose goods or services.",
    },
    change: {
      "zh-CN": "格式条款中不得排除或者限制消费者依法变更或者解除合同的权利。",
      en: "Standard terms may not restrict your lawful right to change or end the contract.",
    },
    interpretation: {
      "zh-CN": "格式条款中不得规定经营者单方享有解释权或者最终解释权。",
      en: "Standard terms may not reserve the right, or the final right, to interpret them to the trader alone.",
    },
  },
  governedBy: "contract",
  telecomOnly: false,
  versions: versionsOf("contract-admin-supervision-2025", {
    "2025-03-18": {
      penalty: { article: 8, item: 1 },
      choice: { article: 8, item: 3 },
      change: { article: 8, item: 4 },
      interpretation: { article: 8, item: 7 },
    },
  }),
  proof: ["clause-copy", "window-message", "bundle-contract"],
});
