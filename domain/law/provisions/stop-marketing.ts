import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R41. */
export const stopMarketing = grounded({
  id: "stop-marketing",
  rule: "R41",
  title: { "zh-CN": "取消后立即停止商业营销", en: "Marketing stops when you say so" },
  sentence: {
    "zh-CN": "消费者选择取消商业性信息或者商业性电话的，经营者应当立即停止发送或者拨打。",
    en: "Once you opt out of commercial messages or calls, the trader must stop them at once.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", { "2024-03-15": { stop: { article: 24 } } }),
  proof: ["marketing-log"],
});
