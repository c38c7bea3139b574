import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R05. There is no general statutory right to a human agent in what we have read: a bot that answers truly is lawful (T06). */
export const trueAnswer = grounded({
  id: "true-answer",
  rule: "R05",
  title: { "zh-CN": "真实、明确的答复", en: "A true and clear answer" },
  sentence: {
    "zh-CN":
      "经营者提供的服务信息应当真实、全面，不得作引人误解的宣传；对消费者的询问应当作出真实、明确的答复。",
    en: "What a trader says about a service must be true, complete and not misleading, and your questions must get a true and clear answer.",
  },
  placeSentences: {
    misleading: {
      "zh-CN": "经营者提供的服务信息应当真实、全面，不得作虚假或者引人误解的宣传。",
      en: "What a trader says about a service must be true and complete, and may not mislead.",
    },
    answer: {
      "zh-CN": "经营者对消费者就服务提出的询问，应当作出真实、明确的答复。",
      en: "Your questions about a service must get a true and clear answer.",
    },
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": { misleading: { article: 20, paragraph: 1 }, answer: { article: 20, paragraph: 2 } },
  }),
  proof: ["warning-and-terms", "chat-log"],
});
