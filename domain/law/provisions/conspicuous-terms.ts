import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R19. 单独告知、字体加粗、弹窗等显著方式 when the contract is made, so the day of the contract governs. */
export const conspicuousTerms = grounded({
  id: "conspicuous-terms",
  rule: "R19",
  title: { "zh-CN": "格式条款的显著方式", en: "How a standard term must be shown" },
  sentence: {
    "zh-CN":
      "经营者采用格式条款与消费者订立合同，应当以单独告知、字体加粗、弹窗等显著方式提请消费者注意费用、履行期限和方式等与消费者有重大利害关系的内容。",
    en: "A trader that contracts on standard terms must show those that matter to you, such as fees and duration, conspicuously: told separately, in bold, or in a window of their own.",
  },
  governedBy: "contract",
  telecomOnly: false,
  versions: versionsOf("contract-admin-supervision-2025", {
    "2025-03-18": { notice: { article: 6, paragraph: 1 } },
  }),
  proof: ["order-record", "clause-copy"],
});
