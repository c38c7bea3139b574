import { reliedOnAFalsePrice } from "@/domain/law/falsehood";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R42, item 4. Only words on a price that are shown to be untrue and led to a decision; art. 21 takes out what the trader proves was not meant. Items 5 and 6 are left out: the facts cannot tell them from a mere refusal. */
export const priceFraud = grounded({
  id: "price-fraud",
  rule: "R42",
  title: { "zh-CN": "价格欺诈", en: "Price fraud" },
  sentence: {
    "zh-CN":
      "经营者提供服务时，不得使用欺骗性、误导性的语言、文字等标示价格以及其他价格信息；有证据足以证明没有主观故意的，不属于价格欺诈。",
    en: "A trader may not state prices or price information in deceptive or misleading words; what is proved to have been without intent is not price fraud.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("clear-price-rules-2022", { "2022-04-14": { misleading: { article: 19, item: 4 } } }),
  beside: [
    ["clear-price-rules-2022", { article: 21, item: 1 }],
    ["civil-procedure-interpretation-2022", { article: 109 }],
  ],
  conditions: [reliedOnAFalsePrice],
  atMost: () => "arguable",
  caution: {
    "zh-CN": "单纯拒绝、拖延不是欺诈；打官司时，欺诈的证明须达到排除合理怀疑的程度。",
    en: "A mere refusal or delay is not fraud; in court, fraud must be proved beyond reasonable doubt.",
  },
  requires: ["falsehood", "false-price"],
  proof: ["warning-and-terms", "deduction-notices"],
});
