import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R44. A right that everyone has, whatever happened. Whether a work order or a recording is wholly personal data is for whoever decides; a refusal must give its reasons. */
export const copyOfRecords = grounded({
  id: "copy-of-records",
  rule: "R44",
  title: { "zh-CN": "查阅、复制个人信息", en: "A copy of your own data" },
  sentence: {
    "zh-CN": "个人有权向个人信息处理者查阅、复制其个人信息，处理者应当及时提供；拒绝的，应当说明理由。",
    en: "You may see and copy your own personal data; it must be given in time, and a refusal must be reasoned.",
  },
  governedBy: "today",
  telecomOnly: false,
  versions: versionsOf("personal-information-protection-law-2021", {
    "2021-08-20": {
      copy: { article: 45, paragraph: 1 },
      inTime: { article: 45, paragraph: 2 },
      reasons: { article: 50, paragraph: 1 },
    },
  }),
  part: "claim",
  caution: {
    "zh-CN": "工单、通话录音中属于本人个人信息的部分可以索取；条文没有写几日内提供。",
    en: "It reaches what is your own data in a work order or recording; the text names no number of days.",
  },
  proof: ["work-order", "call-record"],
});
