import type { Words } from "@/domain/law/provision";

/** Rows of FACTS a1 that the statute book does not hold, and why: nothing is left out in silence. */
export type NotEncoded = { readonly rule: string; readonly title: string; readonly why: Words };

const SECONDARY: Words = {
  "zh-CN": "只见到转述，没有读到原文，不作为法律引用。",
  en: "Only second-hand reports were read, so it is never cited as law.",
};
export const NOT_ENCODED: readonly NotEncoded[] = [
  { rule: "R27", title: "资费方案同等选择", why: SECONDARY },
  { rule: "R28", title: "资费清单公示", why: SECONDARY },
  { rule: "R39", title: "自动扣款每次提前提醒", why: SECONDARY },
  { rule: "R40", title: "退订便利的行业承诺", why: SECONDARY },
  {
    rule: "R48",
    title: "预付式消费解释的适用范围",
    why: {
      "zh-CN": "没有点名电信套餐和会员，只能类比，不作为依据；这是一项决定，见决定一览。",
      en: "Does not name telecom plans or memberships: an analogy at best and no ground; a decision, see the list of decisions.",
    },
  },
];
