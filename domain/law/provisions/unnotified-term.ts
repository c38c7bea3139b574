import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R30. The rule of the day on which the contract was made. */
export const unnotifiedTerm = grounded({
  id: "unnotified-term",
  rule: "R30",
  title: {
    "zh-CN": "没有提示的格式条款不成为合同内容",
    en: "A term nobody pointed out is not part of the contract",
  },
  sentence: {
    "zh-CN":
      "提供格式条款的一方未履行提示或者说明义务，致使对方没有注意或者理解与其有重大利害关系的条款的，对方可以主张该条款不成为合同的内容。",
    en: "Where a material standard term was not pointed out or explained, so that you did not notice or understand it, you may hold that it is not part of the contract.",
  },
  governedBy: "contract",
  telecomOnly: false,
  versions: versionsOf("civil-code-2020", { "2020-05-28": { notice: { article: 496, paragraph: 2 } } }),
  proof: ["order-record", "clause-copy"],
});
