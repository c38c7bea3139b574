import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R02. To persuade is lawful; not to carry out a clear choice is another matter (FACTS a2, T02). */
export const freeChoice = grounded({
  id: "free-choice",
  rule: "R02",
  title: { "zh-CN": "自主选择权", en: "Free choice" },
  sentence: {
    "zh-CN": "消费者有权自主选择服务方式，自主决定接受或者不接受任何一项服务。",
    en: "You choose freely how you are served, and decide yourself which service to accept and which not.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": { choice: { article: 9, paragraph: 2 } },
  }),
  proof: ["call-record", "work-order"],
});
