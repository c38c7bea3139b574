import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** The article that FACTS a2 names beside R13. What a service needs (所必需), such as real-name checks of telecom, is outside of it. */
export const needlessDataRefusal = grounded({
  id: "needless-data-refusal",
  rule: "T17",
  title: { "zh-CN": "不得因不同意提供信息而拒绝服务", en: "No refusal of service over needless data" },
  sentence: {
    "zh-CN": "个人信息处理者不得以个人不同意处理其个人信息为由拒绝提供服务；属于提供服务所必需的除外。",
    en: "A service may not be refused because you do not agree to data being handled, unless the service needs that data.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("personal-information-protection-law-2021", {
    "2021-08-20": { refusal: { article: 16 } },
  }),
  proof: ["request-screen"],
});
