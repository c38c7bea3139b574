import { grounded } from "@/domain/law/grounded";
import { PLATFORM_SECTORS } from "@/domain/law/platform";
import { versionsOf } from "@/domain/law/provision";

/** R38. Trading platforms only: what their rules may not say to consumers. */
export const platformRulesLimits = grounded({
  id: "platform-rules-limits",
  rule: "R38",
  title: { "zh-CN": "平台规则不得排除选择权、不得加重责任", en: "What platform rules may not say" },
  sentence: {
    "zh-CN":
      "平台规则不得排除或者限制消费者依法自主选择商品或者服务的权利，不得要求消费者承担超过法定数额或者明显超过合理数额的违约金。",
    en: "Platform rules may not exclude or restrict a consumer's lawful free choice, nor demand a penalty beyond the lawful or clearly beyond the reasonable amount.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("platform-rules-measures-2025", {
    "2025-12-18": { penalty: { article: 30, item: 1 }, choice: { article: 30, item: 2 } },
  }),
  placeSentences: {
    penalty: {
      "zh-CN": "平台规则不得要求消费者承担超过法定数额或者明显超过合理数额的违约金或者损害赔偿金。",
      en: "Platform rules may not demand a penalty or damages beyond the lawful or clearly beyond the reasonable amount.",
    },
    choice: {
      "zh-CN": "平台规则不得排除或者限制消费者依法自主选择商品或者服务的权利。",
      en: "Platform rules may not exclude or restrict a consumer's lawful free choice of goods or services.",
    },
  },
  sectors: PLATFORM_SECTORS,
  requires: ["platform"],
  proof: ["clause-copy", "bundle-contract"],
});
