import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R20. It gives no refund by itself: one must be due by law or by agreement, and 故意拖延、无理 must be shown (T07). */
export const refundNotDelayed = grounded({
  id: "refund-not-delayed",
  rule: "R20",
  title: {
    "zh-CN": "退款要求不得故意拖延或者无理拒绝",
    en: "A refund may not be delayed or refused without reason",
  },
  sentence: {
    "zh-CN": "对消费者提出的退还服务费用或者赔偿损失的要求，经营者故意拖延或者无理拒绝的，应当依法承担责任。",
    en: "A trader who deliberately delays or unreasonably refuses a due refund or compensation is liable for it.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": {
      liability: { article: 48, paragraph: 1, item: 8 },
      penalty: { article: 56, paragraph: 1, item: 8 },
    },
  }),
  proof: ["refund-request", "unused-term"],
});
