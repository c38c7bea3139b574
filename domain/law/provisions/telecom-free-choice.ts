import { type Condition, grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** It is a right to choose a service, so there must be one that was chosen; to leave altogether is another matter. */
const anotherPlanIsWanted: Condition = ({ facts: { targetPlan } }) => {
  if (targetPlan === undefined) return { state: "missing", pointers: ["/targetPlan"] };
  return "cancel" in targetPlan
    ? { state: "unmet", pointers: ["/targetPlan/cancel"] }
    : { state: "met", pointers: ["/targetPlan"] };
};

/** R23. Speaks of 依法开办的各类电信业务: whether a plan that is no longer on sale counts is open. */
export const telecomFreeChoice = grounded({
  id: "telecom-free-choice",
  rule: "R23",
  title: { "zh-CN": "电信用户自主选择", en: "A telecom user chooses freely" },
  sentence: {
    "zh-CN": "电信用户有权自主选择使用依法开办的各类电信业务。",
    en: "A telecom user may choose freely among the telecom services that are lawfully offered.",
  },
  governedBy: "event",
  telecomOnly: true,
  versions: versionsOf("telecom-regulations-2016", {
    "2016-02-06": { choice: { article: 30, paragraph: 2 } },
  }),
  conditions: [anotherPlanIsWanted],
  requires: ["another-plan"],
  proof: ["public-plan-list", "work-order"],
});
