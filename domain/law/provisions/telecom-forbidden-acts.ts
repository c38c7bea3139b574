import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R24. Item 3 turns on 无正当理由 (an identity check can be a good reason), item 5 on 不正当手段: both can be argued. */
export const telecomForbiddenActs = grounded({
  id: "telecom-forbidden-acts",
  rule: "R24",
  title: { "zh-CN": "电信经营者的禁止行为", en: "What a telecom operator may not do" },
  sentence: {
    "zh-CN":
      "电信业务经营者不得限定用户使用其指定的业务，不得无正当理由拒绝、拖延或者中止电信服务，不得以不正当手段刁难用户。",
    en: "A telecom operator may not tie you to a service of its choosing, refuse, delay or stop service without good cause, or make things hard by improper means.",
  },
  placeSentences: {
    designation: {
      "zh-CN": "电信业务经营者不得以任何方式限定电信用户使用其指定的业务。",
      en: "A telecom operator may not in any way tie you to a service of its choosing.",
    },
    delay: {
      "zh-CN": "电信业务经营者不得无正当理由拒绝、拖延或者中止对电信用户的电信服务。",
      en: "A telecom operator may not refuse, delay or stop service to you without good cause.",
    },
    harassment: {
      "zh-CN": "电信业务经营者不得以不正当手段刁难电信用户。",
      en: "A telecom operator may not make things hard for you by improper means.",
    },
  },
  governedBy: "event",
  telecomOnly: true,
  versions: versionsOf("telecom-regulations-2016", {
    "2016-02-06": {
      whole: { article: 40 },
      designation: { article: 40, item: 1 },
      delay: { article: 40, item: 3 },
      harassment: { article: 40, item: 5 },
    },
  }),
  proof: ["callback-record", "call-record", "refusal-words", "second-attempt", "work-order"],
});
