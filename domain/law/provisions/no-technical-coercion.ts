import { moreStepsDown } from "@/domain/law/comparison";
import { grounded } from "@/domain/law/grounded";
import { versionsOf } from "@/domain/law/provision";

/** R08. Hiding the way down is argued as 变相强制; the text does not name it. The duty to point out a bundle is plain. */
export const noTechnicalCoercion = grounded({
  id: "no-technical-coercion",
  rule: "R08",
  title: { "zh-CN": "不得利用技术手段变相强制", en: "No coercion by technical means" },
  sentence: {
    "zh-CN":
      "经营者不得利用技术手段强制或者变相强制消费者接受服务；以搭配、组合方式提供服务的，应当以显著方式提请消费者注意。",
    en: "A trader may not use technical means to force or quasi-force a service on you, and must point out a bundle conspicuously.",
  },
  placeSentences: {
    coercion: {
      "zh-CN": "经营者不得利用技术手段，强制或者变相强制消费者接受服务。",
      en: "A trader may not use technical means to force or quasi-force a service on you.",
    },
    bundle: {
      "zh-CN": "经营者通过搭配、组合等方式提供服务的，应当以显著方式提请消费者注意。",
      en: "A trader that bundles services must point it out conspicuously.",
    },
  },
  governedBy: "event",
  telecomOnly: false,
  versions: versionsOf("consumer-protection-regulations-2024", {
    "2024-03-15": { coercion: { article: 11 }, bundle: { article: 11 } },
  }),
  conditions: [moreStepsDown],
  proof: ["path-recording", "bundle-contract"],
});
