import { reliedOnAFalsehood } from "@/domain/law/falsehood";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R43, the false statement. Concealment is left out: it needs a duty to tell and intent, which the facts cannot show. Never from a refusal or a delay (J08). */
export const fraud = grounded({
  id: "fraud",
  rule: "R43",
  title: { "zh-CN": "欺诈的构成", en: "What makes fraud" },
  sentence: {
    "zh-CN":
      "故意告知虚假情况，或者负有告知义务的人故意隐瞒真实情况，致使当事人基于错误认识作出意思表示的，可以认定为欺诈。",
    en: "Knowingly stating what is false, or hiding the truth from someone it must be told to, so that they decide on a mistake, can be held to be fraud.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("civil-code-general-interpretation-2022", {
    "2022-02-24": { fraud: { article: 21 } },
  }),
  beside: [["civil-procedure-interpretation-2022", { article: 109 }]],
  conditions: [reliedOnAFalsehood],
  atMost: () => "arguable",
  caution: {
    "zh-CN": "单纯拒绝、拖延不是欺诈；打官司时，欺诈的证明须达到排除合理怀疑的程度。",
    en: "A mere refusal or delay is not fraud; in court, fraud must be proved beyond reasonable doubt.",
  },
  requires: ["falsehood"],
  proof: ["warning-and-terms", "call-record"],
});
