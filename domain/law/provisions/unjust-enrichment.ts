import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** The basis that FACTS a2 names for a charge after cancelling; the three exceptions of the article are rarely met there. */
export const unjustEnrichment = grounded({
  id: "unjust-enrichment",
  rule: "T16",
  title: { "zh-CN": "没有依据的扣费应当返还", en: "A charge without a basis is paid back" },
  sentence: {
    "zh-CN": "得利人没有法律根据取得不当利益的，受损失的人可以请求得利人返还取得的利益。",
    en: "Whoever gains at another's cost without a basis in law can be asked to give it back.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("civil-code-2020", { "2020-05-28": { return: { article: 985 } } }),
  proof: ["deduction-notices", "work-order"],
});
