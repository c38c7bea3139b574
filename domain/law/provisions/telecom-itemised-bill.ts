import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R26. A right that every telecom user has, whatever happened. */
export const telecomItemisedBill = grounded({
  id: "telecom-itemised-bill",
  rule: "R26",
  title: { "zh-CN": "免费索取收费清单", en: "A free itemised bill" },
  sentence: {
    "zh-CN": "电信用户要求提供移动通信等收费清单的，电信业务经营者应当免费提供。",
    en: "A telecom user who asks for an itemised bill must get it free of charge.",
  },
  governedBy: "today",
  telecomOnly: true,
  versions: versionsOf("telecom-regulations-2016", { "2016-02-06": { bill: { article: 33, paragraph: 1 } } }),
  part: "claim",
  proof: ["work-order"],
});
