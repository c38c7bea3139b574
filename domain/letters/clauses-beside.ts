import type { ProvisionId } from "@/domain/law/provision-ids";
import { byPlace, type Clause } from "@/domain/letters/clause";

/**
 * Clauses of the provisions on refunds, prices, data, platforms and fraud, and of the rights beside the case that a
 * demand for records or a notice of termination rests on (domain/law/finding.ts, `part`).
 */
export const CLAUSES_BESIDE = {
  "unjust-enrichment": {
    rule: {
      en: () => "whoever gains at another's cost without a basis in law can be asked to give it back.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明取消之后继续扣费的依据；没有依据的，请予返还。",
      en: "Please state the basis of the charges made after the cancellation and, where there is none, pay them back.",
    }),
  },
  "prepaid-performance": {
    rule: {
      "zh-CN": ({ finding }) =>
        finding.places.includes("refund") && !finding.places.includes("quality")
          ? "经营者收取预付款后未按照约定提供服务的，应当按照消费者的要求履行约定或者退还预付款。"
          : "经营者收取预付款后，应当按照与消费者的约定提供服务，不得降低服务质量，不得任意加价；未按照约定提供的，应当按照消费者的要求履行约定或者退还预付款。",
      en: ({ finding }) =>
        finding.places.includes("refund") && !finding.places.includes("quality")
          ? "a prepaid trader that does not serve as agreed must perform or pay back, as the consumer asks."
          : "once prepaid, a trader must serve as agreed, without lowering quality or raising the price at will; where it does not, it must perform or pay back, as the consumer asks.",
    },
    applied: ({ finding }) =>
      finding.places.includes("quality")
        ? {
            "zh-CN": "请贵公司按约定的内容和价格提供服务；不能按约定提供的，请退还相应的预付款。",
            en: "Please serve as agreed in content and price and, where you cannot, pay back the prepaid money concerned.",
          }
        : {
            "zh-CN": "请贵公司核实服务是否按约定提供；未按约定提供的，请按本人的要求退还预付款。",
            en: "Please check whether the service was given as agreed and, where it was not, pay back the prepaid money as I ask.",
          },
  },
  "refund-fifteen-days": {
    rule: {
      "zh-CN": ({ finding }) =>
        finding.places.includes("prepaid")
          ? "经营者对消费者提出的合理退款要求，明确表示不予退款，或者自约定期满之日起、无约定期限的自消费者提出退款要求之日起超过十五日未退款的，视为故意拖延或者无理拒绝。"
          : "自国家规定、当事人约定期满之日起超过十五日，无正当理由拒不履行退还服务费用等义务的，视为故意拖延或者无理拒绝。",
      en: ({ finding }) =>
        finding.places.includes("prepaid")
          ? "a reasonable request for a refund that meets a plain no, or no money within fifteen days of the agreed day or, where none was agreed, of the request, counts as deliberate delay or unreasonable refusal."
          : "not paying back service fees within fifteen days of the agreed or prescribed day, without good cause, counts as deliberate delay or unreasonable refusal.",
    },
    applied: () => ({
      "zh-CN": "请贵公司尽快退款；认为不应退款的，请说明理由和依据。",
      en: "Please pay the refund soon; if you hold that none is due, give the reason and the basis.",
    }),
  },
  "refund-in-consumers-favour": {
    rule: {
      en: () =>
        "where a prepaid contract is silent on refunds, the sum is reckoned in the way that favours the consumer.",
    },
    applied: () => ({
      "zh-CN": "合同没有约定退款如何计算，请贵公司按有利于消费者的方法折算，并列明算法。",
      en: "The contract does not say how a refund is reckoned; please reckon it in the consumer's favour and show the sum.",
    }),
  },
  "no-unequal-price": {
    rule: {
      "zh-CN": () =>
        "经营者不得在消费者不知情的情况下，对同一商品或者服务在同等交易条件下设置不同的价格或者收费标准。",
      en: () =>
        "a trader may not, without the consumer's knowledge, set a different price for the same service on equal terms.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明同等条件下价格不同的依据，以及何时、以何种方式告知本人。",
      en: "Please state on what basis the prices differ on equal terms, and when and how I was told.",
    }),
  },
  "no-algorithmic-discrimination": {
    rule: {
      en: () =>
        "a service that uses recommendation algorithms may not treat consumers unreasonably differently in price or other terms by their preferences or habits.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明不同账号价格不同的原因，是否与本人的使用习惯等特征有关。",
      en: "Please state why the accounts were shown different prices, and whether this rests on my habits or the like.",
    }),
  },
  "needless-data-refusal": {
    rule: {
      en: () =>
        "a service may not be refused because a person does not agree to the handling of personal data that the service does not need.",
    },
    applied: () => ({
      "zh-CN": "本人认为，不同意提供办理所不需要的信息，不应成为不予办理的理由。",
      en: "In my view, not agreeing to data that the change does not need should not be a reason for refusing it.",
    }),
  },
  "unwanted-messages": {
    rule: {
      en: () =>
        "once a consumer refuses commercial messages, an online trader must stop at once and may not send them again under another name.",
    },
    applied: () => ({
      "zh-CN": "本人已明确表示拒绝，请贵公司停止发送，也不更换名义再次发送。",
      en: "I have plainly refused them; please stop, and do not send them again under another name.",
    }),
  },
  "ported-in-equal-rights": {
    rule: {
      en: () =>
        "a user who ports a number in counts as a new user of that network and has equal rights on equal terms.",
    },
    applied: () => ({
      "zh-CN": "本人是携号转入用户，请贵公司在同等条件下按新入网用户办理；认为不适用的，请说明依据。",
      en: "I ported my number in; please treat me as a new user on equal terms or, if you hold that this does not apply, state the basis.",
    }),
  },
  "leave-on-rule-change": {
    rule: {
      "zh-CN": ({ finding }) =>
        finding.places.includes("refund")
          ? "消费者不接受平台规则修改的内容，要求退出平台或者终止相关服务的，平台不得以设置不合理条件等方式阻止，并应当按照修改前的平台规则承担据实退还费用等相关责任，不得故意拖延或者无理拒绝。"
          : "消费者不接受平台规则修改的内容，要求退出平台或者终止相关服务的，平台不得以设置不合理条件等方式阻止。",
      en: ({ finding }) =>
        finding.places.includes("refund")
          ? "a consumer who does not accept changed platform rules may leave or end the service; the platform may not block that with unreasonable conditions and must pay back what is actually due under the old rules, without deliberate delay or unreasonable refusal."
          : "a consumer who does not accept changed platform rules may leave or end the service; the platform may not block that with unreasonable conditions.",
    },
    applied: () => ({
      "zh-CN": "本人不接受修改后的规则，请贵公司按修改前的规则办理退出，并据实退还费用。",
      en: "I do not accept the changed rules; please let me leave under the old ones and pay back what is actually due.",
    }),
  },
  "human-review": {
    rule: {
      "zh-CN": ({ finding }) =>
        finding.places.includes("review")
          ? "平台对消费者采取不利措施的，应当告知事实、理由和依据；消费者申诉，仅采用人工智能等技术手段处理，申诉人提出人工判定要求的，应当采用人工判定的方式处理。"
          : "平台根据平台规则对消费者采取不利措施的，应当告知其事实、理由和依据，并设置便捷的申诉渠道。",
      en: ({ finding }) =>
        finding.places.includes("review")
          ? "a platform that takes a measure against a consumer must state facts and reasons, and an appeal that only a machine handled must be decided by a person when that is asked for."
          : "a platform that takes a measure against a consumer under its rules must state facts and reasons and offer an easy appeal.",
    },
    applied: ({ finding }) =>
      finding.places.includes("review")
        ? {
            "zh-CN": "请贵公司由人工复核本人的申诉，并告知结果。",
            en: "Please let a person review my appeal, and tell me the result.",
          }
        : {
            "zh-CN": "请贵公司告知采取该措施的事实、理由和依据，以及申诉的渠道。",
            en: "Please state the facts, reasons and basis of this measure, and how to appeal against it.",
          },
  },
  "platform-rules-limits": {
    rule: {
      en: (met) =>
        `${byPlace(met, {
          penalty:
            "platform rules may not demand a penalty or damages beyond the lawful or clearly beyond the reasonable amount",
          choice:
            "platform rules may not exclude or restrict a consumer's lawful free choice of goods or services",
        }).join("; ")}.`,
    },
    applied: () => ({
      "zh-CN": "请贵公司核对有关平台规则，不以其作为不予办理的理由。",
      en: "Please check the platform rules concerned and do not rely on them for refusing.",
    }),
  },
  "price-fraud": {
    rule: {
      en: () =>
        "a trader may not state prices or price information in deceptive or misleading words; what is proved to have been without intent is not price fraud.",
    },
    applied: () => ({
      "zh-CN": "本人认为，有关价格的说法与实际不符，请贵公司说明其依据。",
      en: "In my view, what was said about the price was not true; please state its basis.",
    }),
  },
  fraud: {
    rule: {
      en: () =>
        "knowingly stating what is false, so that the other party decides on a mistake, can be held to be fraud.",
    },
    applied: () => ({
      "zh-CN":
        "本人认为，有关说法与实际不符并影响了本人的决定，请贵公司说明当时的依据；是否构成欺诈，由有权机关判断。",
      en: "In my view, what was said was not true and led to my decision; please state on what it rested. Whether this is fraud is for those who decide.",
    }),
  },
  "open-ended-termination": {
    rule: {
      en: () =>
        "a continuing contract without a fixed term can be ended by either side at any time, with notice a reasonable time before.",
    },
    applied: () => ({
      "zh-CN": "双方没有约定合同期限，本人通知贵公司解除合同，请予确认。",
      en: "No term was agreed; I give notice that I end the contract. Please confirm it.",
    }),
  },
  "copy-of-records": {
    rule: {
      en: () =>
        "a person may see and copy their own personal data; it must be given in time, and a refusal must be reasoned.",
    },
    applied: () => ({
      "zh-CN": "请贵公司提供与本人有关的工单、通话录音、聊天记录等个人信息的副本；不能提供的，请说明理由。",
      en: "Please give me a copy of my personal data, such as work orders, call recordings and chats; where you cannot, state the reason.",
    }),
  },
  "telecom-itemised-bill": {
    rule: {
      en: () => "a telecommunications user who asks for an itemised bill must get it free of charge.",
    },
    applied: () => ({
      "zh-CN": "请贵公司免费提供本人的收费清单。",
      en: "Please give me my itemised bill free of charge.",
    }),
  },
  "ecommerce-records": {
    rule: {
      en: () =>
        "in an e-commerce dispute the trader must produce the original contract and the records of the transaction.",
    },
    applied: () => ({
      "zh-CN": "请贵公司提供原始合同和交易记录。",
      en: "Please produce the original contract and the records of the transaction.",
    }),
  },
  "penalty-reduction": {
    rule: {
      en: () =>
        "where an agreed penalty far exceeds the loss, a court or arbitral body may reduce it on request.",
    },
    applied: () => ({
      "zh-CN": "本人认为，即使有违约金的约定，其数额也应当与实际损失相当，请贵公司列明损失。",
      en: "In my view, even where a penalty was agreed, it should match the actual loss; please show that loss.",
    }),
  },
  "telecom-regulator-remedy": {
    rule: {
      en: () =>
        "where Article 40 of the regulations is breached, the telecommunications authority of the province orders correction, an apology and compensation.",
    },
    applied: () => ({
      "zh-CN": "是否违反上述规定、如何处理，由电信管理机构依法认定。",
      en: "Whether it was breached, and what follows, is for the telecommunications authority.",
    }),
  },
  "change-needs-agreement": {
    rule: { en: () => "a contract can be changed when both sides agree." },
    applied: () => ({
      "zh-CN": "本人提出变更，请贵公司答复是否同意；不同意的，请说明理由。",
      en: "I propose the change; please state whether you agree and, where you do not, why.",
    }),
  },
} as const satisfies { readonly [Id in ProvisionId]?: Clause };
