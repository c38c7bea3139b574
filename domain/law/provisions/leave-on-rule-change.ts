import { grounded } from "@/domain/law/grounded";
import { doesNotAcceptTheNewRules, PLATFORM_SECTORS } from "@/domain/law/platform";
import { versionsOf } from "@/domain/law/provision";

/** R36. Trading platforms only, and only for whoever does not accept the changed rules. */
export const leaveOnRuleChange = grounded({
  id: "leave-on-rule-change",
  rule: "R36",
  title: { "zh-CN": "不接受平台新规则，可以退出并据实退费", en: "Leave when a platform changes its rules" },
  sentence: {
    "zh-CN":
      "消费者不接受平台规则修改的内容，要求退出平台或者终止相关服务的，平台不得以设置不合理条件等方式阻止，并应当按照修改前的规则据实退还费用，不得故意拖延或者无理拒绝。",
    en: "A consumer who does not accept changed platform rules may leave or end the service; the platform may not block that with unreasonable conditions and must pay back what is actually due under the old rules, without delay.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("platform-rules-measures-2025", {
    "2025-12-18": { leave: { article: 14, paragraph: 1 }, refund: { article: 14, paragraph: 2 } },
  }),
  placeSentences: {
    leave: {
      "zh-CN":
        "消费者不接受平台规则修改的内容，要求退出平台或者终止相关服务的，平台不得以设置不合理条件等方式阻止。",
      en: "A consumer who does not accept changed platform rules may leave or end the service; the platform may not block that with unreasonable conditions.",
    },
    refund: {
      "zh-CN": "消费者因此退出的，平台应当按照修改前的平台规则据实退还费用，不得故意拖延或者无理拒绝。",
      en: "Whoever leaves for that reason is paid back what is actually due under the old rules, without deliberate delay or unreasonable refusal.",
    },
  },
  sectors: PLATFORM_SECTORS,
  conditions: [doesNotAcceptTheNewRules],
  requires: ["platform", "rules-not-accepted"],
  proof: ["benefits-before-and-after", "unused-term"],
});
