import { grounded } from "@/domain/law/grounded";
import { isServedOnline } from "@/domain/law/online";
import { versionsOf } from "@/domain/law/provision";

/**
 * R16. It speaks of terms, notices and statements alike, so a message on the screen counts; the right that may not be
 * limited must exist by another rule (依法): R15 where the service renews automatically.
 */
export const onlineStandardTerms = grounded({
  id: "online-standard-terms",
  rule: "R16",
  title: { "zh-CN": "网络格式条款的禁止内容", en: "What online standard terms may not say" },
  sentence: {
    "zh-CN":
      "网络交易经营者使用的格式条款、通知、声明等，不得含有排除或者限制消费者依法变更或者解除合同的权利、规定经营者单方享有解释权或者最终解释权的内容。",
    en: "Standard terms, notices and statements of an online trader may not exclude or restrict your lawful right to change or end the contract, nor reserve their interpretation to the trader alone.",
  },
  placeSentences: {
    change: {
      "zh-CN":
        "网络交易经营者使用的格式条款、通知、声明等，不得含有排除或者限制消费者依法变更或者解除合同的权利的内容。",
      en: "Standard terms, notices and statements of an online trader may not exclude or restrict your lawful right to change or end the contract.",
    },
    interpretation: {
      "zh-CN": "网络交易经营者使用的格式条款、通知、声明等，不得规定经营者单方享有解释权或者最终解释权。",
      en: "Standard terms, notices and statements of an online trader may not reserve the right, or the final right, to interpret them to the trader alone.",
    },
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("network-trading-measures-2025", {
    "2025-03-18": { change: { article: 21, item: 4 }, interpretation: { article: 21, item: 5 } },
  }),
  conditions: [isServedOnline],
  requires: ["online"],
  proof: ["window-message", "clause-copy"],
});
