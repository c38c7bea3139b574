import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R13. Real-name duties of telecom can justify an identity check; what goes beyond the service cannot. */
export const noExcessiveData = grounded({
  id: "no-excessive-data",
  rule: "R13",
  title: { "zh-CN": "不得过度收集个人信息", en: "No excessive personal data" },
  sentence: {
    "zh-CN":
      "经营者提供服务时不得过度收集消费者个人信息，不得强制或者变相强制消费者同意收集与经营活动无直接关系的个人信息。",
    en: "A trader may not collect more personal data than it needs, or press you to agree to data that has nothing to do with the service.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", {
    "2024-03-15": { data: { article: 23, paragraph: 1 } },
  }),
  proof: ["request-screen"],
});
