import { laterEffectDown } from "@/domain/law/comparison";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R03. No rule that we have read demands that up and down take effect on the same day; alone this is weak (T05). */
export const fairTrade = grounded({
  id: "fair-trade",
  rule: "R03",
  title: { "zh-CN": "公平交易权", en: "Fair trade" },
  sentence: {
    "zh-CN": "消费者接受服务时，有权获得价格合理等公平交易条件，有权拒绝经营者的强制交易行为。",
    en: "You are entitled to fair terms such as a reasonable price, and may refuse a deal that is forced on you.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": { fairness: { article: 10, paragraph: 2 } },
  }),
  conditions: [laterEffectDown],
  proof: ["call-record", "effective-dates"],
});
