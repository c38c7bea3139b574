import { grounded } from "@/domain/law/grounded";
import { isPrepaid, refundTermsAreSilent } from "@/domain/law/prepayment";
import { versionsOf } from "@/domain/law/provision";

/** R22. Only where the contract is silent on refunds; how the favourable sum is reckoned the text does not say. */
export const refundInConsumersFavour = grounded({
  id: "refund-in-consumers-favour",
  rule: "R22",
  title: {
    "zh-CN": "退款没有约定的，按有利于消费者的方法折算",
    en: "A silent contract is reckoned in your favour",
  },
  sentence: {
    "zh-CN": "以预收款方式提供服务，对退款没有约定的，按照有利于消费者的计算方式折算退款金额。",
    en: "Where a prepaid contract is silent on refunds, the sum is reckoned in the way that favours the consumer.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-infringement-penalty-measures-2020", {
    "2020-10-23": { reckoning: { article: 10, paragraph: 1 } },
  }),
  conditions: [isPrepaid, refundTermsAreSilent],
  requires: ["prepaid", "silent-terms"],
  proof: ["unused-term", "clause-copy"],
});
