import { grounded } from "@/domain/law/grounded";
import { isServedOnline } from "@/domain/law/online";
import { anotherAccountSawIt, othersPayLessOnEqualTerms } from "@/domain/law/other-price";
import { versionsOf } from "@/domain/law/provision";

/** R45. That an algorithm made the price is seldom visible from outside: two accounts at one time are a beginning, not a proof. */
export const noAlgorithmicDiscrimination = grounded({
  id: "no-algorithmic-discrimination",
  rule: "R45",
  title: { "zh-CN": "不得利用算法实行不合理的差别待遇", en: "No unreasonable difference by algorithm" },
  sentence: {
    "zh-CN":
      "算法推荐服务提供者向消费者提供服务的，不得根据消费者的偏好、交易习惯等特征，利用算法在交易价格等交易条件上实施不合理的差别待遇。",
    en: "A service that uses recommendation algorithms may not treat consumers unreasonably differently in price or other terms by their preferences or habits.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("algorithm-recommendation-2021", { "2021-11-16": { price: { article: 21 } } }),
  conditions: [anotherAccountSawIt, isServedOnline, othersPayLessOnEqualTerms],
  atMost: () => "arguable",
  requires: ["another-account", "online", "same-terms"],
  proof: ["other-price", "path-recording"],
});
