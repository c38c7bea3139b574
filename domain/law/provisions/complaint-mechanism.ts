import { humanOnlyUpwards } from "@/domain/law/comparison";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R14. 便捷、高效 without a number of days: no rule that we have read fixes 48 hours (T03). */
export const complaintMechanism = grounded({
  id: "complaint-mechanism",
  rule: "R14",
  title: { "zh-CN": "便捷、高效的投诉处理机制", en: "A convenient way to complain" },
  sentence: {
    "zh-CN": "经营者应当建立便捷、高效的投诉处理机制，及时解决消费争议。",
    en: "A trader must run a convenient and efficient way to handle complaints and settle disputes in time.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", {
    "2024-03-15": { mechanism: { article: 44, paragraph: 1 } },
  }),
  conditions: [humanOnlyUpwards],
  proof: ["callback-record", "chat-log", "work-order"],
});
