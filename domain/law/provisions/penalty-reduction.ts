import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** The cut of a penalty that FACTS a2 names for an undisclosed term. Only a court or an arbitral body can make it, on request; it does not say that the term holds. */
export const penaltyReduction = grounded({
  id: "penalty-reduction",
  rule: "T08",
  title: { "zh-CN": "违约金过高可以请求减少", en: "An excessive penalty can be cut" },
  sentence: {
    "zh-CN": "约定的违约金过分高于造成的损失的，人民法院或者仲裁机构可以根据当事人的请求予以适当减少。",
    en: "Where an agreed penalty far exceeds the loss, a court or arbitral body may reduce it on request.",
  },
  governedBy: "contract",
  telecomOnly: false,
  versions: versionsOf("civil-code-2020", { "2020-05-28": { cut: { article: 585, paragraph: 2 } } }),
  part: "claim",
  beside: [["civil-code-contract-interpretation-2023", { article: 65, paragraph: 2 }]],
  proof: ["clause-copy", "order-record"],
});
