import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";
import { isPlainDate } from "@/domain/time/plain-date";

const CIVIL_CODE_BEGAN = "2021-01-01";

/** It reads the Civil Code, so it speaks to contracts made under the Civil Code (interpretation art. 69 para. 2). */
const madeUnderTheCivilCode: Condition = ({ facts: { currentPlan } }) => {
  const startedOn = currentPlan?.startedOn;
  if (startedOn === undefined || !isPlainDate(startedOn))
    return { state: "missing", pointers: ["/currentPlan/startedOn"] };
  return { state: startedOn >= CIVIL_CODE_BEGAN ? "met" : "unmet", pointers: ["/currentPlan/startedOn"] };
};

/** R32, beside R30: who has to prove that a term was pointed out. A court would read it as it stands today. */
export const noticeBurdenOfProof = grounded({
  id: "notice-burden-of-proof",
  rule: "R32",
  title: { "zh-CN": "勾选、弹窗不当然等于提示", en: "A tick or a pop-up alone proves no notice" },
  sentence: {
    "zh-CN":
      "提供格式条款的一方对其已经尽到提示义务或者说明义务承担举证责任；对于电子合同，仅以设置勾选、弹窗等方式为由主张已经履行的，一般不予支持。",
    en: "Whoever provides the standard terms must prove that they were pointed out or explained; for contracts made online a tick box or a pop-up alone does not usually prove it.",
  },
  governedBy: "today",
  telecomOnly: false,
  versions: versionsOf("civil-code-contract-interpretation-2023", {
    "2023-12-04": { burden: { article: 10, paragraph: 3 } },
  }),
  conditions: [madeUnderTheCivilCode],
  requires: ["under-the-code"],
  proof: ["order-record", "clause-copy"],
});
