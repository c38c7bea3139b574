import { moreStepsDown } from "@/domain/law/comparison";
import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { isServedOnline, renewsAutomatically } from "@/domain/law/online";
import { versionsOf } from "@/domain/law/provision";
import { noLimitOnChange } from "@/domain/law/provisions/no-limit-on-change";
import { telecomForbiddenActs } from "@/domain/law/provisions/telecom-forbidden-acts";
import { telecomFreeChoice } from "@/domain/law/provisions/telecom-free-choice";

const BESIDE = [noLimitOnChange, telecomForbiddenActs, telecomFreeChoice];

/** For telecom it never stands alone: R07, R23 or R24 must carry the same facts (FACTS J15). */
const neverAloneForTelecom: Condition = (situation) =>
  situation.sector !== "telecom" || BESIDE.some((rule) => rule.assess(situation).verdict === "applies")
    ? { state: "met", pointers: [] }
    : { state: "unmet", pointers: ["/service/sector"] };

/**
 * R15, the key rule for online services: 随时取消或者变更. The text names no number of days for the notice. The words
 * before the amendment of 2025 are not held. For telecom only beside another rule and never as the strongest (J15).
 */
export const autoRenewalCancelOrChange = grounded({
  id: "auto-renewal-cancel-or-change",
  rule: "R15",
  title: { "zh-CN": "自动续费：随时取消或者变更", en: "Automatic renewal: cancel or change at any time" },
  sentence: {
    "zh-CN":
      "网络服务采取自动续费等方式的，经营者应当以显著方式提请消费者注意并由消费者自主选择，在服务期间内提供显著、简便的随时取消或者变更的选项，不得收取不合理费用。",
    en: "Where an online service renews automatically, the trader must point this out for you to choose and, during the term, give you a conspicuous and simple option to cancel or change at any time without an unreasonable fee.",
  },
  placeSentences: {
    scope: {
      "zh-CN": "通过互联网等信息网络提供服务的经营活动，适用《网络交易监督管理办法》。",
      en: "The measures on online trading speak to services offered over the internet.",
    },
    notice: {
      "zh-CN":
        "采取自动续费等方式提供服务的，应当在消费者接受服务前和自动续费日期前，以显著方式提请消费者注意，由消费者自主选择。",
      en: "Automatic renewal must be pointed out conspicuously before you join and before each renewal, for you to choose.",
    },
    option: {
      "zh-CN":
        "采取自动续费等方式提供服务的，在服务期间内，应当为消费者提供显著、简便的随时取消或者变更的选项，并不得收取不合理费用。",
      en: "During the term of a service that renews automatically there must be a conspicuous and simple option to cancel or change at any time, without an unreasonable fee.",
    },
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("network-trading-measures-2025", {
    "2025-03-18": {
      scope: { article: 2, paragraph: 1 },
      notice: { article: 18, paragraph: 1 },
      option: { article: 18, paragraph: 2 },
    },
  }),
  conditions: [isServedOnline, renewsAutomatically, neverAloneForTelecom, moreStepsDown],
  atMost: ({ sector }) => (sector === "telecom" ? "arguable" : undefined),
  requires: ["online", "renews", "not-alone-for-telecom"],
  proof: ["path-recording", "window-message", "order-record", "deduction-notices"],
});
