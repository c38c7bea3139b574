import { grounded } from "@/domain/law/grounded";
import { refundIsOverdue, refundPlace } from "@/domain/law/prepayment";
import { versionsOf } from "@/domain/law/provision";

/** R21, beside R20. It speaks of a refund that is due: 国家规定、当事人约定 for all services, a 合理退款要求 for prepaid ones. */
export const refundFifteenDays = grounded({
  id: "refund-fifteen-days",
  rule: "R21",
  title: { "zh-CN": "退款超过十五日视为拖延", en: "Fifteen days without a due refund" },
  sentence: {
    "zh-CN":
      "应当退款而无正当理由超过十五日未退的，视为故意拖延或者无理拒绝；预收款服务明确表示不退的，也视为故意拖延或者无理拒绝。",
    en: "A due refund not paid within fifteen days without good cause counts as deliberate delay or unreasonable refusal; for prepaid services a plain no counts too.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-infringement-penalty-measures-2020", {
    "2020-10-23": { general: { article: 8, item: 2 }, prepaid: { article: 10, paragraph: 2 } },
  }),
  placeSentences: {
    general: {
      "zh-CN":
        "自国家规定、当事人约定期满之日起超过十五日，无正当理由拒不退还服务费用的，视为故意拖延或者无理拒绝。",
      en: "Not paying back a service fee within fifteen days of the agreed or prescribed day, without good cause, counts as deliberate delay or unreasonable refusal.",
    },
    prepaid: {
      "zh-CN":
        "对合理的退款要求，明确表示不退，或者自约定期满之日起、无约定期限的自提出要求之日起超过十五日未退的，视为故意拖延或者无理拒绝。",
      en: "A reasonable request for a prepaid refund that meets a plain no, or no money within fifteen days of the agreed day or else of the request, counts as deliberate delay or unreasonable refusal.",
    },
  },
  conditions: [refundIsOverdue],
  placesIn: refundPlace,
  caution: {
    "zh-CN": "前提是这笔退款依法律或者约定应当退；本条是行政处罚规定，用来说明什么叫拖延。",
    en: "The refund must be due by law or agreement first; this is a rule of punishment that says what delay means.",
  },
  requires: ["overdue"],
  proof: ["refund-request", "unused-term"],
});
