import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** It is a right to choose a service, so there must be one that was chosen; to leave altogether is another matter. */
const anotherPlanIsWanted: Condition = ({ facts: { targetPlan } }) => {
  if (targetPlan === undefined) return { state: "missing", pointers: ["/targetPlan"] };
  return "cancel" in targetPlan
    ? { state: "unmet", pointers: ["/targetPlan/cancel"] }
    : { state: "met", pointers: ["/targetPlan"] };
};

/** R23. Speaks of 依法开办的各类电信业务: whether a plan that is no longer on sale counts is open; tariffs are published (para. 1). */
export const telecomFreeChoice = grounded({
  id: "telecom-free-choice",
  rule: "R23",
  title: { "zh-CN": "电信用户自主选择", en: "A telecom user chooses freely" },
  sentence: {
    "zh-CN":
      "电信业务经营者提供服务的种类、范围、资费标准和时限应当向社会公布；电信用户有权自主选择使用依法开办的各类电信业务。",
    en: "An operator must publish the kinds, range, tariffs and time limits of its services, and a telecom user may choose freely among those that are lawfully offered.",
  },
  placeSentences: {
    tariffs: {
      "zh-CN": "电信业务经营者提供服务的种类、范围、资费标准和时限，应当向社会公布。",
      en: "An operator must publish the kinds, range, tariffs and time limits of its services.",
    },
    choice: {
      "zh-CN": "电信用户有权自主选择使用依法开办的各类电信业务。",
      en: "A telecom user may choose freely among the telecom services that are lawfully offered.",
    },
  },
  governedBy: "event",
  telecomOnly: true,
  versions: versionsOf("telecom-regulations-2016", {
    "2016-02-06": { tariffs: { article: 30, paragraph: 1 }, choice: { article: 30, paragraph: 2 } },
  }),
  conditions: [anotherPlanIsWanted],
  requires: ["another-plan"],
  proof: ["public-plan-list", "work-order"],
});
