import { grounded } from "@/domain/law/grounded";
import { othersPayLessOnEqualTerms, wasNotToldOfOtherPrices } from "@/domain/law/other-price";
import { versionsOf } from "@/domain/law/provision";

/** R09, second paragraph. Another price is unlawful only on equal terms and behind the consumer's back; a welcome offer that is announced is neither. */
export const noUnequalPrice = grounded({
  id: "no-unequal-price",
  rule: "R09",
  title: { "zh-CN": "不得不知情地差别定价", en: "No secret price differences" },
  sentence: {
    "zh-CN":
      "经营者不得在消费者不知情的情况下，对同一商品或者服务在同等交易条件下设置不同的价格或者收费标准。",
    en: "A trader may not, without your knowledge, set a different price for the same service on equal terms.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", {
    "2024-03-15": { price: { article: 9, paragraph: 2 } },
  }),
  conditions: [othersPayLessOnEqualTerms, wasNotToldOfOtherPrices],
  caution: {
    "zh-CN":
      "事先公开说明的新用户优惠，不等于不知情的差别定价；是否属于同等交易条件，由处理的机关或者法院判断。",
    en: "An offer for new customers that is announced is not a secret difference; whether the terms are equal is for whoever decides.",
  },
  requires: ["same-terms", "not-told"],
  proof: ["other-price", "public-plan-list"],
});
