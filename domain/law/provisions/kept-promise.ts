import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R11. A promise to the public about quality, quantity, price, service or liability; a promise in one call is not one. */
export const keptPromise = grounded({
  id: "kept-promise",
  rule: "R11",
  title: { "zh-CN": "公开承诺应当兑现", en: "Public promises must be kept" },
  sentence: {
    "zh-CN":
      "经营者以商业宣传、通知、声明等方式对服务的质量、价格、责任承担等作出承诺的，应当向接受服务的消费者履行。",
    en: "What a trader promises in advertising, notices or statements about quality, price or liability must be kept.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", {
    "2024-03-15": { promise: { article: 12 } },
  }),
  proof: ["benefits-before-and-after", "public-plan-list"],
});
