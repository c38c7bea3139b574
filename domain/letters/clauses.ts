import type { Finding } from "@/domain/law/finding";
import type { ProvisionId } from "@/domain/law/provision-ids";
import { byPlace, type Clause, type Met, saidByPlace } from "@/domain/letters/clause";
import { CLAUSES_BESIDE } from "@/domain/letters/clauses-beside";
import type { Language } from "@/domain/time/format-date";

/** Telecommunications Regulations art. 40, the items that a change of plan can meet. */
const FORBIDDEN_ACTS = {
  1: {
    "zh-CN": "以任何方式限定用户使用其指定的业务",
    en: "tie users in any way to services of its choosing",
    opinion: {
      "zh-CN": "本人认为，保留其他指定业务不应成为办理的前提。",
      en: "In my view, keeping another service of your choosing should not be a condition.",
    },
  },
  3: {
    "zh-CN": "无正当理由拒绝、拖延或者中止对用户的电信服务",
    en: "refuse, delay or stop service to users without good cause",
    opinion: {
      "zh-CN": "本人已提出申请，尚未获得办理，请贵公司说明理由；没有正当理由的，请即办理。",
      en: "I have asked and have not been served; please give the reason and, where there is no good cause, proceed at once.",
    },
  },
  5: {
    "zh-CN": "以不正当手段刁难用户",
    en: "make things hard for users by improper means",
    opinion: {
      "zh-CN": "本人认为，本人表明选择之后，办理不应再因反复劝说或者额外条件而受到妨碍。",
      en: "In my view, once I have stated my choice, repeated persuasion or further conditions should no longer stand in its way.",
    },
  },
} as const;

const DELAYED = {
  "zh-CN": "请贵公司说明未在本人提出时即予办理的理由。",
  en: "Please give the reason why it was not done when I asked.",
} as const;

/** The cited items; a citation of the whole article is read as delay, the item that any unserved request meets. */
function forbiddenActs({ item }: Met): (keyof typeof FORBIDDEN_ACTS)[] {
  const cited = ([1, 3, 5] as const).filter(item);
  return cited.length > 0 ? cited : [3];
}

/** Measures on online trading art. 18: notice before joining and renewing (para. 1), the option during the term (para. 2). */
const RENEWAL = {
  notice: {
    "zh-CN":
      "采取自动续费等方式提供服务的，应当在消费者接受服务前和自动续费日期前以显著方式提请消费者注意，由消费者自主选择。",
    en: "automatic renewal must be pointed out conspicuously before the consumer joins and before each renewal, and left to the consumer's choice.",
  },
  option: {
    "zh-CN":
      "采取自动续费等方式提供服务的，在服务期间内应当为消费者提供显著、简便的随时取消或者变更的选项，并不得收取不合理费用。",
    en: "during the term of a service that renews automatically there must be a conspicuous and simple option to cancel or change at any time, without an unreasonable fee.",
  },
} as const;

/** Both halves under one opening. */
const RENEWAL_WHOLE = {
  "zh-CN":
    "采取自动续费等方式提供服务的，应当在消费者接受服务前和自动续费日期前以显著方式提请消费者注意，由消费者自主选择；在服务期间内应当为消费者提供显著、简便的随时取消或者变更的选项，并不得收取不合理费用。",
  en: "automatic renewal must be pointed out conspicuously before the consumer joins and before each renewal, and left to the consumer's choice; during the term there must be a conspicuous and simple option to cancel or change at any time, without an unreasonable fee.",
} as const;

const ON_RENEWAL = {
  notice: {
    "zh-CN": "请贵公司说明自动续费当时以何种显著方式提请本人注意、由本人选择。",
    en: "Please state how the automatic renewal was brought to my notice and left to my choice.",
  },
  option: {
    "zh-CN": "本人请贵公司提供随时可用的变更、取消选项，并按本人的选择办理。",
    en: "I ask you to provide an option to change or cancel that can be used at any time, and to act on my choice.",
  },
} as const;

function renewalRule({ places }: Finding, language: Language): string {
  const part = (["notice", "option"] as const).filter((one) => places.includes(one));
  return part.length === 2 ? RENEWAL_WHOLE[language] : RENEWAL[part[0] ?? "option"][language];
}

/** Measures on the supervision of contracts art. 8, the items that a downgrade can meet. */
const FORBIDDEN_TERMS = {
  1: {
    "zh-CN": "要求消费者承担超过法定数额或者合理数额的违约金或者损害赔偿金",
    en: "demand a penalty or damages beyond the lawful or reasonable amount",
  },
  3: {
    "zh-CN": "排除或者限制消费者依法自主选择商品或者服务的权利",
    en: "exclude or restrict the consumer's lawful right to choose goods or services",
  },
  4: {
    "zh-CN": "排除或者限制消费者依法变更或者解除合同的权利",
    en: "exclude or restrict the consumer's lawful right to change or end the contract",
  },
  7: {
    "zh-CN": "规定经营者单方享有解释权或者最终解释权",
    en: "reserve the right, or the final right, to interpret them to the trader alone",
  },
} as const;

function forbiddenTerms(item: Met["item"], language: Language): string[] {
  return ([1, 3, 4, 7] as const).filter(item).map((number) => FORBIDDEN_TERMS[number][language]);
}

export const CLAUSES = {
  "auto-renewal-cancel-or-change": {
    rule: {
      "zh-CN": ({ finding }) => renewalRule(finding, "zh-CN"),
      en: ({ finding }) => renewalRule(finding, "en"),
    },
    applied: (met) => saidByPlace(met, ON_RENEWAL),
  },
  "no-limit-on-change": {
    rule: {
      en: () =>
        "a trader may not use standard terms to restrict unreasonably the consumer's lawful right to change or end the contract.",
    },
    applied: ({ finding }) =>
      finding.strength === "direct"
        ? {
            "zh-CN": "本人请贵公司不以有关条款作为不予办理的理由，并依法予以办理。",
            en: "I ask you not to rely on such a term as a reason for refusing, and to make the change as the law allows.",
          }
        : {
            "zh-CN":
              "本人认为，对办理时间、条件的限制不应妨碍本人依法变更或者解除合同，请贵公司核实并予办理。",
            en: "In my view, limits of time or condition should not stand in the way of a lawful change or end of the contract; please review them and proceed.",
          },
  },
  "member-benefits-kept": {
    rule: {
      en: () =>
        "during the agreed term of a membership a trading platform may not change its rules one-sidedly to add fees or cut benefits.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明服务期内调整会员权益的依据，并恢复原有权益。",
      en: "Please state on what basis the benefits were changed during the term, and restore them.",
    }),
  },
  "online-standard-terms": {
    rule: {
      en: (met) =>
        `standard terms, notices and statements of an online trader may not ${byPlace(met, {
          change: "exclude or restrict the consumer's lawful right to change or end the contract",
          interpretation: "reserve the right, or the final right, to interpret them to the trader alone",
        }).join(", and may not ")}.`,
    },
    applied: (met) =>
      saidByPlace(met, {
        change: {
          "zh-CN": "本人认为，页面提示和条款不应排除或者限制本人依法变更或者解除合同，请贵公司核实并予办理。",
          en: "In my view, messages and terms on the screen should not stand in the way of a lawful change or end of the contract; please review them and proceed.",
        },
        interpretation: {
          "zh-CN": "本人认为，有关条款的含义不应由贵公司单方决定，请贵公司核对该条款。",
          en: "In my view, what a term means is not for you alone to decide; please review that term.",
        },
      }),
  },
  "forbidden-contract-terms": {
    rule: {
      "zh-CN": ({ item }) =>
        `经营者与消费者订立合同，格式条款中不得${forbiddenTerms(item, "zh-CN").join("，不得")}。`,
      en: ({ item }) =>
        `standard terms of a consumer contract may not ${forbiddenTerms(item, "en").join(", and may not ")}.`,
    },
    applied: () => ({
      "zh-CN": "请贵公司核对有关条款，不以其作为不予办理的理由。",
      en: "Please check the terms concerned and do not rely on them for refusing.",
    }),
  },
  "telecom-forbidden-acts": {
    rule: {
      "zh-CN": (met) =>
        `电信业务经营者不得${forbiddenActs(met)
          .map((act) => FORBIDDEN_ACTS[act]["zh-CN"])
          .join("，不得")}。`,
      en: (met) =>
        `a telecommunications operator may not ${forbiddenActs(met)
          .map((act) => FORBIDDEN_ACTS[act].en)
          .join("; nor ")}.`,
    },
    applied: (met) => ({
      "zh-CN": forbiddenActs(met)
        .map((act) => (met.done && act === 3 ? DELAYED["zh-CN"] : FORBIDDEN_ACTS[act].opinion["zh-CN"]))
        .join(""),
      en: forbiddenActs(met)
        .map((act) => (met.done && act === 3 ? DELAYED.en : FORBIDDEN_ACTS[act].opinion.en))
        .join(" "),
    }),
  },
  "telecom-free-choice": {
    rule: {
      en: (met) =>
        `${byPlace(met, {
          tariffs: "an operator must publish the kinds, range, tariffs and time limits of its services",
          choice:
            "telecommunications users may choose freely among the telecommunications services that are lawfully offered",
        }).join("; ")}.`,
    },
    applied: ({ has }) =>
      has("new-customers-only") || has("plan-delisted")
        ? {
            "zh-CN": "如贵公司认为本人所选的套餐不能办理，请说明公示的资费及适用范围。",
            en: "If you hold that the plan I chose is not open to me, please name the published tariff and whom it covers.",
          }
        : {
            "zh-CN": "选择哪一项业务由本人自主决定，请贵公司按本人的选择办理。",
            en: "Which service to use is mine to decide; please act on my choice.",
          },
  },
  "free-choice": {
    rule: {
      en: () =>
        "consumers choose freely how they are served and decide for themselves which service to accept and which not.",
    },
    applied: () => ({
      "zh-CN": "本人认为，是否保留原有服务应由本人自主决定。",
      en: "In my view, whether to keep the present service is for me to decide.",
    }),
  },
  "no-forced-deal": {
    rule: {
      en: () =>
        "a trader must deal in good faith and may not set unfair or unreasonable conditions or force a deal.",
    },
    applied: () => ({
      "zh-CN": "本人认为，贵公司对办理所附的条件应当公平合理，请说明其依据；没有依据的，请予取消。",
      en: "In my view, the conditions attached to the change should be fair and reasonable; please state what they rest on, and drop those that rest on nothing.",
    }),
  },
  "fair-trade": {
    rule: {
      en: () =>
        "consumers are entitled to fair terms of trade, such as a reasonable price, and may refuse a deal that is forced on them.",
    },
    applied: () => ({
      "zh-CN": "本人认为，降低或者取消服务的办理条件应当公平合理，请贵公司核实。",
      en: "In my view, the conditions for reducing or ending a service should be fair and reasonable; please look into this.",
    }),
  },
  "no-technical-coercion": {
    rule: {
      en: (met) =>
        `${byPlace(met, {
          coercion: "a trader may not use technical means to force or quasi-force a service on consumers",
          bundle: "a trader that bundles services must point this out conspicuously",
        }).join("; ")}.`,
    },
    applied: (met) =>
      saidByPlace(met, {
        coercion: {
          "zh-CN": "本人认为，线上渠道应当提供清楚可用的降级、取消入口，请贵公司核实并告知办理路径。",
          en: "In my view, your online channels should offer a clear way to downgrade or cancel; please look into this and tell me the way.",
        },
        bundle: {
          "zh-CN": "本人认为，捆绑业务的内容和退出条件应当事先以显著方式说明，请贵公司提供当时的说明。",
          en: "In my view, what is bundled and how to leave it should have been pointed out conspicuously beforehand; please show me how this was done.",
        },
      }),
  },
  "true-answer": {
    rule: {
      en: (met) =>
        `${byPlace(met, {
          misleading: "what a trader says about a service must be true and complete and may not mislead",
          answer: "questions of consumers about a service must get a true and clear answer",
        }).join("; ")}.`,
    },
    applied: (met) =>
      saidByPlace(met, {
        misleading: {
          "zh-CN": "请贵公司说明所提示的权益损失的具体内容和依据。",
          en: "Please state exactly which benefits would be lost, and on what basis you said so.",
        },
        answer: {
          "zh-CN": "请贵公司就能否办理、如何办理、何时生效作出明确答复。",
          en: "Please answer clearly whether and how the change can be made and when it takes effect.",
        },
      }),
  },
  "right-to-know": {
    rule: {
      en: () =>
        "consumers may know the truth about the service they use and may ask for its content, specification and fees.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明办理的渠道、条件、费用和生效时间。",
      en: "Please state the channel, the conditions, the cost and the day of effect.",
    }),
  },
  "unnotified-term": {
    rule: {
      en: () =>
        "where a material standard term was not pointed out or explained, so that the other party did not notice or understand it, that party may hold that it is not part of the contract.",
    },
    applied: () => ({
      "zh-CN":
        "本人认为，订立合同时没有提示或者说明的限制不成为合同的内容；如贵公司认为已经提示或者说明，请提供相应记录。",
      en: "In my view, a limit that was not pointed out or explained when the contract was made is not part of it; if you hold that it was, please show the record.",
    }),
  },
  "notice-burden-of-proof": {
    rule: {
      en: () =>
        "whoever provides the standard terms must prove that they were pointed out or explained; for contracts made online a tick box or a pop-up alone does not usually prove it.",
    },
    applied: () => ({
      "zh-CN": "如贵公司认为已经提示或者说明，请一并提供依据。",
      en: "If you hold that the term was pointed out or explained, please show what proves it.",
    }),
  },
  "void-standard-term": {
    rule: {
      en: () =>
        "a standard term that unreasonably adds to the other party's duties or restricts that party's main rights is void, and a term open to two readings is read against whoever provided it.",
    },
    applied: ({ finding }) =>
      finding.strength === "direct"
        ? {
            "zh-CN":
              "本人认为，不支持降级一类的条款限制了本人的主要权利，请贵公司不再以其作为不予办理的依据。",
            en: "In my view, a term that rules out a downgrade restricts my main rights; please no longer rely on it for refusing.",
          }
        : {
            "zh-CN": "本人认为，有关条款如有两种以上解释，应作有利于本人的解释。",
            en: "In my view, if the term can be read in two ways, it should be read in my favour.",
          },
  },
  "standard-term-notice": {
    rule: {
      en: (met) =>
        `${byPlace(met, {
          notice:
            "a trader must point out conspicuously the standard terms that matter to consumers, such as fees and duration",
          unfair:
            "a trader may not use standard terms, notices or statements to exclude or restrict consumers' rights, or otherwise to set what is unfair and unreasonable to them",
          coercion: "a trader may not force a deal by standard terms and technical means",
          void: "what standard terms, notices or statements hold of the kind named in the paragraph before is void",
        }).join("; ")}.`,
    },
    applied: (met) =>
      saidByPlace(met, {
        notice: {
          "zh-CN": "请贵公司说明有关限制当时以何种显著方式提示本人，并提供相应记录。",
          en: "Please state how this limit was pointed out to me, and show the record.",
        },
        unfair: {
          "zh-CN": "本人认为，不支持降级一类的规定限制了本人的权利，请贵公司核对，不以其作为不予办理的理由。",
          en: "In my view, a rule against downgrading restricts my rights; please review it and do not rely on it for refusing.",
        },
        coercion: {
          "zh-CN": "本人认为，条款和办理入口的设置不应使本人难以降级或者取消，请贵公司核实。",
          en: "In my view, terms and the way in should not be set up so that I can hardly downgrade or cancel; please look into this.",
        },
      }),
  },
  "conspicuous-terms": {
    rule: {
      en: () =>
        "a trader that contracts on standard terms must show those that matter to the consumer, such as fees and duration, conspicuously: told separately, in bold, or in a window of their own.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明订立合同时采取的显著方式，并提供相应记录。",
      en: "Please state which conspicuous way was used when the contract was made, and show the record.",
    }),
  },
  "no-preticked-tie-in": {
    rule: {
      en: () =>
        "an online trader must point out conspicuously what is sold along with a service and may not set any such option as agreed or chosen by default.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明有关选项当时是否默认勾选，并提供相应的页面记录。",
      en: "Please state whether the option was ticked by default, and show the record of that page.",
    }),
  },
  "marked-price-and-renewal": {
    rule: {
      en: (met) =>
        `${byPlace(met, {
          marking:
            "a trader must show conspicuously what a service contains, what it costs and how that is reckoned",
          renewal:
            "a trader must point out automatic renewal conspicuously before the consumer joins and before each renewal",
        }).join("; ")}.`,
    },
    applied: (met) =>
      saidByPlace(met, {
        marking: {
          "zh-CN": "请贵公司说明有关价格、计费和生效规则在何处标明。",
          en: "Please state where the rules on price, charging and the day of effect were shown.",
        },
        renewal: {
          "zh-CN": "请贵公司说明自动续费当时以何种显著方式提请本人注意。",
          en: "Please state how the automatic renewal was brought to my notice.",
        },
      }),
  },
  "kept-promise": {
    rule: {
      en: () =>
        "what a trader promises in advertising, notices or statements about quality, price or liability must be kept.",
    },
    applied: () => ({
      "zh-CN": "请贵公司按所作承诺办理；认为不能履行的，请说明理由。",
      en: "Please act on what was promised; if you hold that you cannot, give the reason.",
    }),
  },
  "no-excessive-data": {
    rule: {
      en: () =>
        "a trader may not collect more personal data than the service needs, or press consumers to agree to data that has nothing to do with it.",
    },
    applied: () => ({
      "zh-CN": "请贵公司说明要求提供有关个人信息的必要性；没有必要的，请不再要求提供。",
      en: "Please state why the data is needed; where it is not, please no longer ask for it.",
    }),
  },
  "refund-not-delayed": {
    rule: {
      en: () =>
        "a trader who deliberately delays or unreasonably refuses a consumer's request for the return of service fees or for compensation is liable under the law.",
    },
    applied: () => ({
      "zh-CN": "请贵公司对本人的退款要求作出明确答复。",
      en: "Please give a clear answer to my request for a refund.",
    }),
  },
  "stop-marketing": {
    rule: {
      en: () => "once consumers opt out of commercial messages or calls, the trader must stop them at once.",
    },
    applied: () => ({
      "zh-CN": "请贵公司停止向本人发送商业性信息、拨打商业性电话。",
      en: "Please stop sending me commercial messages and making commercial calls to me.",
    }),
  },
  "complaint-mechanism": {
    rule: {
      en: () =>
        "a trader must run a convenient and efficient way to handle complaints and settle disputes in time.",
    },
    applied: () => ({
      "zh-CN": "请贵公司登记本投诉，告知工单号，并及时处理。",
      en: "Please register this complaint, tell me its reference number, and deal with it in time.",
    }),
  },
  "ecommerce-complaint-channel": {
    rule: {
      en: () =>
        "an e-commerce trader must run a convenient and effective way to complain, publish it, and receive and handle complaints in time.",
    },
    applied: () => ({
      "zh-CN": "请贵公司告知投诉方式，并及时受理、处理本投诉。",
      en: "Please tell me how to complain, and receive and handle this complaint in time.",
    }),
  },
  ...CLAUSES_BESIDE,
} as const satisfies Record<ProvisionId, Clause>;
