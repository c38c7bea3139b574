import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";
import { isSurelyECommerce } from "@/domain/law/provisions/ecommerce-complaint-channel";

/** R46, second half. The E-Commerce Law is never cited for video or music (R47); the sectors are those of its first half. */
export const ecommerceRecords = grounded({
  id: "ecommerce-records",
  rule: "R46",
  title: { "zh-CN": "提供原始合同和交易记录", en: "The contract and the records of the trade" },
  sentence: {
    "zh-CN": "在电子商务争议处理中，电子商务经营者应当提供原始合同和交易记录。",
    en: "In an e-commerce dispute the trader must produce the original contract and the records of the transaction.",
  },
  governedBy: "today",
  telecomOnly: false,
  versions: versionsOf("ecommerce-law-2018", { "2018-08-31": { records: { article: 62 } } }),
  part: "claim",
  conditions: [isSurelyECommerce],
  requires: ["ecommerce"],
  proof: ["order-record", "work-order"],
});
