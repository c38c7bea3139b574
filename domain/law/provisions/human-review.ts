import { grounded } from "@/domain/law/grounded";
import { PLATFORM_SECTORS, tookAMeasure } from "@/domain/law/platform";
import { versionsOf } from "@/domain/law/provision";
import type { Situation } from "@/domain/law/situation";

/** The duty to let a person decide is met only once an appeal was answered by a machine alone. */
function placesIn({ facts: { platformMeasure } }: Situation): readonly string[] {
  return platformMeasure?.review === "machine-only" ? ["reasons", "review"] : ["reasons"];
}

/** R37. Not a general right to a human agent: a trading platform, a measure against the consumer under its rules, an appeal, and a request for a person. */
export const humanReview = grounded({
  id: "human-review",
  rule: "R37",
  title: { "zh-CN": "对平台措施的申诉与人工判定", en: "Appeal and human review of a platform's measure" },
  sentence: {
    "zh-CN":
      "平台根据平台规则对消费者采取不利措施的，应当告知事实、理由和依据，设置便捷的申诉渠道；仅由人工智能等技术手段处理申诉、申诉人要求人工判定的，应当人工判定。",
    en: "A platform that takes a measure against a consumer under its rules must state facts and reasons and offer an easy appeal; an appeal handled by machine alone must be decided by a person when that is asked for.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("platform-rules-measures-2025", {
    "2025-12-18": { reasons: { article: 19, paragraph: 1 }, review: { article: 19, paragraph: 2 } },
  }),
  placeSentences: {
    reasons: {
      "zh-CN": "平台根据平台规则对消费者采取不利措施的，应当告知事实、理由和依据，并设置便捷的申诉渠道。",
      en: "A platform that takes a measure against a consumer under its rules must state facts and reasons and offer an easy appeal.",
    },
    review: {
      "zh-CN":
        "消费者提起申诉的，平台应当及时复核；仅采用人工智能等技术手段处理，申诉人提出人工判定要求的，应当采用人工判定的方式处理。",
      en: "An appeal must be reviewed in time; where only a machine handled it and a person is asked for, a person must decide.",
    },
  },
  sectors: PLATFORM_SECTORS,
  conditions: [tookAMeasure],
  placesIn,
  caution: {
    "zh-CN": "只针对平台依规则采取的不利措施，不是一般性的转人工权利。",
    en: "Only for a measure under platform rules; it is no general right to a human agent.",
  },
  requires: ["platform", "measure"],
  proof: ["chat-log", "refusal-words"],
});
