import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** Without a word of the provider's terms nobody can say whether they limit the change: ask for them first. */
const termsUnknown: Condition = ({ facts }) => ({
  state: facts.terms === undefined ? "missing" : "unmet",
  pointers: ["/terms"],
});

/**
 * R07. It speaks of the lawful right to change or end a contract; by itself it creates none, and a change needs
 * agreement (Civil Code art. 543). Whether a limit is 不合理 is for the court.
 */
export const noLimitOnChange = grounded({
  id: "no-limit-on-change",
  rule: "R07",
  title: {
    "zh-CN": "格式条款不得不合理地限制变更或者解除合同",
    en: "Standard terms may not block a lawful change",
  },
  sentence: {
    "zh-CN": "经营者不得利用格式条款不合理地限制消费者依法变更或者解除合同的权利。",
    en: "A trader may not use standard terms to restrict unreasonably your lawful right to change or end the contract.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", { "2024-03-15": { limit: { article: 17 } } }),
  openQuestion: termsUnknown,
  proof: ["clause-copy", "window-message"],
});
