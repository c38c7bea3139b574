import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R04. The words 不公平、不合理的交易条件 leave the weighing to whoever decides. */
export const noForcedDeal = grounded({
  id: "no-forced-deal",
  rule: "R04",
  title: { "zh-CN": "不得设定不公平条件、不得强制交易", en: "No unfair conditions, no forced deals" },
  sentence: {
    "zh-CN": "经营者应当诚信经营，不得设定不公平、不合理的交易条件，不得强制交易。",
    en: "A trader must deal in good faith and may not set unfair or unreasonable conditions or force a deal.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": { conditions: { article: 16, paragraph: 3 } },
  }),
  proof: ["refusal-words", "effective-dates"],
});
