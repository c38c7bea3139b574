import { grounded } from "@/domain/law/grounded";
import { isServedOnline } from "@/domain/law/online";
import { versionsOf } from "@/domain/law/provision";

/** R17. It speaks of 搭售; whether a renewal that is ticked beforehand is one depends on what was sold with what. */
export const noPretickedTieIn = grounded({
  id: "no-preticked-tie-in",
  rule: "R17",
  title: { "zh-CN": "搭售选项不得默认勾选", en: "No tie-in ticked beforehand" },
  sentence: {
    "zh-CN":
      "网络交易经营者搭售商品或者服务的，应当以显著方式提醒消费者注意，不得将搭售的任何选项设定为消费者默认同意或者默认选择。",
    en: "An online trader must point out what is sold along with a service and may not tick any such option for you, nor carry over what you chose before.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("network-trading-measures-2025", { "2025-03-18": { tieIn: { article: 17 } } }),
  conditions: [isServedOnline],
  requires: ["online"],
  proof: ["order-record", "deduction-notices"],
});
