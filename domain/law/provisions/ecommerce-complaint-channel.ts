import { humanOnlyUpwards } from "@/domain/law/comparison";
import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** Sectors to which the E-Commerce Law surely speaks; video and music are excepted by name, games stay out as doubtful. */
const SECTORS: readonly string[] = ["cloud-storage", "office", "platform-membership"];

export const isSurelyECommerce: Condition = ({ facts: { service } }) => {
  if (service?.sector === undefined) return { state: "missing", pointers: ["/service/sector"] };
  return { state: SECTORS.includes(service.sector) ? "met" : "unmet", pointers: ["/service/sector"] };
};

/** R46, first half. No verified rule gives a general right to a human agent: what is argued is 便捷、有效. */
export const ecommerceComplaintChannel = grounded({
  id: "ecommerce-complaint-channel",
  rule: "R46",
  title: { "zh-CN": "电子商务经营者的投诉机制", en: "A complaint channel of an online trader" },
  sentence: {
    "zh-CN": "电子商务经营者应当建立便捷、有效的投诉、举报机制，公开投诉、举报方式，及时受理并处理。",
    en: "An e-commerce trader must run a convenient and effective way to complain, publish it, and deal with complaints in time.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("ecommerce-law-2018", { "2018-08-31": { channel: { article: 59 } } }),
  conditions: [isSurelyECommerce, humanOnlyUpwards],
  requires: ["ecommerce"],
  proof: ["chat-log", "work-order"],
});
