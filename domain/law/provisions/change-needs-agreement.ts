import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R34, the counter-point by name. The answer to it is R07, R15, R23 and R24, or to end the contract by R33; it is never printed in a letter of the consumer. */
export const changeNeedsAgreement = grounded({
  id: "change-needs-agreement",
  rule: "R34",
  title: { "zh-CN": "对方可能说：变更要双方同意", en: "The other side may say: a change needs agreement" },
  sentence: {
    "zh-CN": "当事人协商一致，可以变更合同。",
    en: "A contract can be changed when both sides agree.",
  },
  governedBy: "today",
  telecomOnly: false,
  versions: versionsOf("civil-code-2020", { "2020-05-28": { agreement: { article: 543 } } }),
  part: "counterpoint",
  caution: {
    "zh-CN": "回应的办法：依据其他规则说明对方不得拒绝或者限制变更，或者在不定期合同里改为解除。",
    en: "The answer is a rule under which the change may not be refused or limited, or, without a fixed term, to end the contract.",
  },
  proof: ["clause-copy", "public-plan-list"],
});
