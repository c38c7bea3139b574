import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** It binds the operator of a trading platform towards its own members, and nobody else. */
const isPlatformMembership: Condition = ({ facts: { service } }) => {
  if (service?.sector === undefined) return { state: "missing", pointers: ["/service/sector"] };
  return { state: service.sector === "platform-membership" ? "met" : "unmet", pointers: ["/service/sector"] };
};

/** R35. For other memberships a change in the middle of the term is argued from R11. */
export const memberBenefitsKept = grounded({
  id: "member-benefits-kept",
  rule: "R35",
  title: { "zh-CN": "会员权益不得单方减损", en: "Member benefits may not be cut one-sidedly" },
  sentence: {
    "zh-CN":
      "消费者购买网络交易平台会员服务的，平台不得在约定服务期内通过单方面修改平台规则，擅自收取额外费用或者减损会员权益。",
    en: "During the term of a membership that you bought, a trading platform may not change its rules one-sidedly to add fees or cut benefits.",
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("platform-rules-measures-2025", {
    "2025-12-18": { benefits: { article: 32, paragraph: 1 } },
  }),
  conditions: [isPlatformMembership],
  requires: ["platform"],
  proof: ["benefits-before-and-after"],
});
