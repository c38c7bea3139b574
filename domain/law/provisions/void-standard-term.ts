import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R31. Whether a clause restricts 主要权利 unreasonably is for the court; doubt is read against its author (art. 498). */
export const voidStandardTerm = grounded({
  id: "void-standard-term",
  rule: "R31",
  title: { "zh-CN": "不合理的格式条款无效", en: "An unreasonable standard term is void" },
  sentence: {
    "zh-CN":
      "提供格式条款一方不合理地加重对方责任、限制对方主要权利的，该格式条款无效；对格式条款有两种以上解释的，应当作出不利于提供格式条款一方的解释。",
    en: "A standard term that unreasonably adds to your duties or restricts your main rights is void, and a doubtful one is read against whoever wrote it.",
  },
  governedBy: "contract",
  telecomOnly: false,
  versions: versionsOf("civil-code-2020", {
    "2020-05-28": { void: { article: 497, item: 2 }, doubt: { article: 498 } },
  }),
  proof: ["clause-copy", "effective-dates"],
});
