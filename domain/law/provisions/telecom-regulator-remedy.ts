import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";
import { telecomForbiddenActs } from "@/domain/law/provisions/telecom-forbidden-acts";

/** More than persuasion alone, which is lawful. */
const aForbiddenActIsArguable: Condition = (situation) => {
  const { verdict, strength } = telecomForbiddenActs.assess(situation);
  return { state: verdict === "applies" && strength !== "supporting" ? "met" : "unmet", pointers: [] };
};

/** R25. It follows a breach of art. 40, so it stands only where R24 is more than weakly met. The authority decides; no letter to the operator uses it as a threat. */
export const telecomRegulatorRemedy = grounded({
  id: "telecom-regulator-remedy",
  rule: "R25",
  title: { "zh-CN": "通信管理局可以责令改正、道歉、赔偿", en: "What the regulator may order" },
  sentence: {
    "zh-CN":
      "违反电信条例第四十条的，由省、自治区、直辖市电信管理机构责令改正，并向电信用户赔礼道歉，赔偿损失；拒不改正并赔礼道歉、赔偿损失的，给予处罚。",
    en: "Where Article 40 of the regulations is breached, the telecom authority of the province orders correction, an apology and compensation, and punishes a refusal.",
  },
  governedBy: "event",
  telecomOnly: true,
  versions: versionsOf("telecom-regulations-2016", { "2016-02-06": { remedy: { article: 74 } } }),
  part: "consequence",
  conditions: [aForbiddenActIsArguable],
  requires: ["art-40-arguable"],
  proof: ["refusal-words", "work-order"],
});
