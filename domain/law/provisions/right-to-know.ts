import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R01. The demand is for the content, specification and fees of the service; it does not name the way to a button. */
export const rightToKnow = grounded({
  id: "right-to-know",
  rule: "R01",
  title: { "zh-CN": "知情权", en: "The right to know" },
  sentence: {
    "zh-CN": "消费者有权知悉所接受服务的真实情况，有权要求经营者说明服务的内容、规格、费用等有关情况。",
    en: "You may know the truth about the service you use, and may ask for its content, specification and fees.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-law-2013", {
    "2013-10-25": { truth: { article: 8, paragraph: 1 }, particulars: { article: 8, paragraph: 2 } },
  }),
  proof: ["path-recording", "order-record", "public-plan-list"],
});
