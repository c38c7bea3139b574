import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/**
 * Where a plan renews by itself, the charge of the renewal and whether a notice came before it is the fact that decides;
 * while no charge is on record, ask for it.
 */
const renewalUnknown: Condition = ({ facts: { currentPlan, events = [] } }) => ({
  state:
    currentPlan?.autoRenews === true && !events.some(({ kind }) => kind === "charge") ? "missing" : "unmet",
  pointers: ["/events"],
});

/** R10. The text names no number of days before a renewal: five days is a promise of the trade, not law. */
export const markedPriceAndRenewal = grounded({
  id: "marked-price-and-renewal",
  rule: "R10",
  title: { "zh-CN": "明码标价与自动续费提示", en: "Marked prices and notice of renewal" },
  sentence: {
    "zh-CN":
      "经营者应当以显著方式标明服务的项目、内容、价格和计价方法；采取自动续费方式的，应当在消费者接受服务前和续费日期前以显著方式提请注意。",
    en: "A trader must show conspicuously what a service contains and costs, and give notice of automatic renewal before you join and before each renewal.",
  },
  placeSentences: {
    marking: {
      "zh-CN": "经营者应当以显著方式标明服务的项目、内容、价格和计价方法等信息。",
      en: "A trader must show conspicuously what a service contains, what it costs and how that is reckoned.",
    },
    renewal: {
      "zh-CN":
        "经营者采取自动续费等方式提供服务的，应当在消费者接受服务前和自动续费日期前，以显著方式提请消费者注意。",
      en: "A trader must point out automatic renewal conspicuously before you join and before each renewal.",
    },
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", {
    "2024-03-15": { marking: { article: 10, paragraph: 1 }, renewal: { article: 10, paragraph: 2 } },
  }),
  openQuestion: renewalUnknown,
  proof: ["order-record", "effective-dates", "deduction-notices"],
});
