import { grounded } from "@/domain/law/grounded";
import { isServedOnline } from "@/domain/law/online";
import { versionsOf } from "@/domain/law/provision";

/** The article that FACTS a2 names beside R41, for whoever sells or serves online. */
export const unwantedMessages = grounded({
  id: "unwanted-messages",
  rule: "T18",
  title: { "zh-CN": "拒绝后不得再发商业信息", en: "No commercial messages after a refusal" },
  sentence: {
    "zh-CN": "消费者明确表示拒绝商业性信息的，网络交易经营者应当立即停止发送，不得更换名义后再次发送。",
    en: "Once you refuse commercial messages, an online trader must stop at once and may not send them again under another name.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("network-trading-measures-2025", {
    "2025-03-18": { stop: { article: 16, paragraph: 2 } },
  }),
  conditions: [isServedOnline],
  requires: ["online"],
  proof: ["marketing-log"],
});
