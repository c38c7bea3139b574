import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** Whoever wants to leave and has not said whether a term was agreed is asked. */
const termUnknown: Condition = ({ facts: { targetPlan, currentPlan } }) => {
  const leaves = targetPlan !== undefined && "cancel" in targetPlan;
  const known = currentPlan?.openEnded !== undefined || currentPlan?.contractEndsOn !== undefined;
  return { state: leaves && !known ? "missing" : "unmet", pointers: ["/currentPlan/openEnded"] };
};

/** R33. A ground to end a contract, not to have its price changed. For a contract made before the Civil Code the transitional rules were not read, so the day of the contract governs. */
export const openEndedTermination = grounded({
  id: "open-ended-termination",
  rule: "R33",
  title: { "zh-CN": "不定期合同可以随时解除", en: "An open-ended contract can be ended at any time" },
  sentence: {
    "zh-CN": "以持续履行的债务为内容的不定期合同，当事人可以随时解除，但是应当在合理期限之前通知对方。",
    en: "A continuing contract without a fixed term can be ended by either side at any time, with notice a reasonable time before.",
  },
  governedBy: "contract",
  telecomOnly: false,
  versions: versionsOf("civil-code-2020", { "2020-05-28": { termination: { article: 563, paragraph: 2 } } }),
  part: "claim",
  openQuestion: termUnknown,
  atMost: ({ facts: { targetPlan } }) =>
    targetPlan !== undefined && "cancel" in targetPlan ? undefined : "supporting",
  caution: {
    "zh-CN": "这是解除合同的依据，不是改价的依据；多久算合理期限，条文没有写天数。",
    en: "It ends a contract and changes no price; the text names no number of days for the notice.",
  },
  proof: ["order-record", "work-order"],
});
