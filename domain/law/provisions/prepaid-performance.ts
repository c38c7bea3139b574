import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { isPrepaid } from "@/domain/law/prepayment";
import { versionsOf } from "@/domain/law/provision";

/** Something was changed in the middle of the term; a refund that is refused says nothing about that by itself. */
const fellShort: Condition = ({ met }) => ({
  state: met.has("mid-term-change") ? "met" : "unmet",
  pointers: ["/events"],
});

/** R12. It gives no refund to whoever simply changes their mind: the trader must have failed to serve as agreed. */
export const prepaidPerformance = grounded({
  id: "prepaid-performance",
  rule: "R12",
  title: { "zh-CN": "预付款：按约定服务或者退款", en: "Prepaid: serve as agreed or pay back" },
  sentence: {
    "zh-CN":
      "经营者收取预付款后，应当按照约定提供服务，不得降低质量、任意加价；未按照约定提供的，应当按照消费者的要求履行约定或者退还预付款。",
    en: "Once prepaid, a trader must serve as agreed, without lowering quality or raising the price at will; where it does not, it must perform or pay back, as you ask.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", {
    "2024-03-15": { quality: { article: 22, paragraph: 2 }, refund: { article: 22, paragraph: 2 } },
  }),
  placeSentences: {
    quality: {
      "zh-CN": "经营者收取预付款后，应当按照与消费者的约定提供服务，不得降低服务质量，不得任意加价。",
      en: "Once prepaid, a trader must serve as agreed, without lowering quality or raising the price at will.",
    },
    refund: {
      "zh-CN": "经营者未按照约定提供服务的，应当按照消费者的要求履行约定或者退还预付款。",
      en: "A prepaid trader that does not serve as agreed must perform or pay back, as you ask.",
    },
  },
  conditions: [fellShort, isPrepaid],
  requires: ["fell-short", "prepaid"],
  proof: ["unused-term", "benefits-before-and-after", "refund-request"],
});
