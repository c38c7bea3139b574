import type { Condition } from "@/domain/law/condition";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

const portedIn: Condition = ({ facts: { service } }) => ({
  state: service?.portedIn === undefined ? "missing" : service.portedIn ? "met" : "unmet",
  pointers: ["/service/portedIn"],
});

/** R29, point 6. For mobile users only (蜂窝移动通信用户). The list of forbidden acts of the same document is not cited: the point that it stands under was not visible. */
export const portedInEqualRights = grounded({
  id: "ported-in-equal-rights",
  rule: "R29",
  title: { "zh-CN": "携号转入用户同等权利", en: "A ported-in number has equal rights" },
  sentence: {
    "zh-CN": "携号转入用户视同为本网新入网用户，在同等条件下享有同等权利。",
    en: "A user who ports a number in counts as a new user of that network and has equal rights on equal terms.",
  },
  governedBy: "event",
  telecomOnly: true,
  versions: versionsOf("number-portability-rules-2019", { "2019-11-11": { equality: { article: 6 } } }),
  sectors: ["telecom-plan"],
  conditions: [portedIn],
  caution: {
    "zh-CN": "条文没有说入网多久以后仍按新用户对待。",
    en: "The text does not say for how long after joining a user still counts as new.",
  },
  requires: ["ported-in"],
  proof: ["public-plan-list", "refusal-words"],
});
