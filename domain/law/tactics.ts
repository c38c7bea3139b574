import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import type { ProofKey } from "@/domain/law/proof";
import type { Words } from "@/domain/law/provision";

/**
 * What FACTS a2 says about each tactic beside its rules: how strong the argument is and why, and what to record. Rows
 * of a2 are our reasoning (D): these words are advice and never stand in a letter.
 */
export type TacticNote = {
  readonly note: Words;
  /** Said instead where the finding is direct. */
  readonly direct?: Words;
  readonly proof: readonly ProofKey[];
};

export const TACTIC_NOTES = {
  "hidden-entry": {
    note: {
      "zh-CN": "条文没有点名隐藏入口，这是公平交易上的道理。",
      en: "No rule names a hidden entry; this is an argument of fairness.",
    },
    direct: {
      "zh-CN": "自动续费的线上服务，条文写了取消、变更的选项要“显著、简便”。",
      en: "For online services that renew automatically the rule says that the option must be conspicuous and simple.",
    },
    proof: ["path-recording"],
  },
  "repeated-dissuasion": {
    note: {
      "zh-CN": "劝说本身不违反规定；表明选择之后反复不办，才可以主张没有正当理由的拖延。",
      en: "Persuading is lawful by itself; what can be argued is not acting on a clear choice, again and again.",
    },
    proof: ["call-record", "work-order"],
  },
  "callback-deferral": {
    note: {
      "zh-CN": "可以主张没有正当理由的拖延；没有条文规定回电要在48小时内。",
      en: "A delay without good cause can be argued; no rule fixes 48 hours.",
    },
    proof: ["callback-record"],
  },
  "window-only": {
    note: {
      "zh-CN": "要看这样的限制是否不合理地限制变更。",
      en: "It turns on whether such a limit restricts a change unreasonably.",
    },
    direct: {
      "zh-CN": "自动续费的线上服务，条文写了可以“随时”取消或者变更。",
      en: "For online services that renew automatically the rule says at any time.",
    },
    proof: ["window-message", "clause-copy"],
  },
  "delayed-effect": {
    note: {
      "zh-CN": "单独较弱：没有条文要求升级、降级同时生效；没有说明、或者因此多收一期费用时更有力。",
      en: "Weak alone: no rule demands equal timing; stronger when it was not disclosed or makes you pay for another period.",
    },
    proof: ["effective-dates"],
  },
  "bot-wall": {
    note: {
      "zh-CN": "没有一般性的转人工权利；主张的是投诉机制要便捷、答复要明确。平台的申诉另有人工判定的规定。",
      en: "There is no general right to a person; what is argued is a convenient way to complain and a clear answer. Appeals against a platform's measure have a rule of their own.",
    },
    proof: ["chat-log"],
  },
  "refund-refused": {
    note: {
      "zh-CN": "先要说明这笔退款依法律或者约定为什么应当退。",
      en: "Show first why the refund is due by law or agreement.",
    },
    proof: ["refund-request", "unused-term"],
  },
  "undisclosed-term": {
    note: {
      "zh-CN": "没有提示的重要条款，可以主张不成为合同内容；提示过由对方举证。",
      en: "You may hold that a material term that was not pointed out is no part of the contract; notice is for the other side to prove.",
    },
    proof: ["order-record"],
  },
  "in-person-only": {
    note: {
      "zh-CN": "可以主张：实名核验有时是正当理由，但不一定要到归属地营业厅。",
      en: "Arguable: an identity check can be a good reason, but not necessarily a visit to the home store.",
    },
    proof: ["refusal-words"],
  },
  "false-loss-warning": {
    note: {
      "zh-CN": "提示的损失与实际不符，并使人作出了决定，才可能更严重；先留下提示和实际规则。",
      en: "Graver only where the stated loss is untrue and led to a decision; keep the warning and the actual rules.",
    },
    proof: ["warning-and-terms"],
  },
  "preticked-renewal": {
    note: {
      "zh-CN": "自动续费要在加入前和续费前显著提示，由消费者自己选择。",
      en: "Renewal must be pointed out before joining and before each renewal, and left to your choice.",
    },
    proof: ["order-record", "deduction-notices"],
  },
  "new-customers-only": {
    note: {
      "zh-CN":
        "可以主张自主选择；同等条件下的差别、携号转入的情况，有各自的条文。关于在售套餐同等选择的通知没有读到原文，不引用。",
      en: "Free choice can be argued; unequal prices and ported-in numbers have articles of their own. The notice on equal choice of plans on sale was not read, so it is not cited.",
    },
    proof: ["public-plan-list", "refusal-words"],
  },
  "bundle-lock": {
    note: {
      "zh-CN": "要看捆绑合同怎么写、当时有没有显著说明。",
      en: "It turns on the contract of the bundle and on how it was disclosed.",
    },
    proof: ["bundle-contract"],
  },
  "system-excuse": {
    note: {
      "zh-CN": "一次故障不够，要在不同日子重复出现。",
      en: "One failure is not enough; it has to recur on different days.",
    },
    proof: ["second-attempt"],
  },
  "plan-delisted": {
    note: {
      "zh-CN": "下架的套餐是否还能选，条文没有说；资费应当公布。",
      en: "Whether a plan off sale can be chosen the text does not say; tariffs must be published.",
    },
    proof: ["public-plan-list"],
  },
  "charged-after-cancelling": {
    note: {
      "zh-CN": "取消之后没有依据的扣费应当返还。",
      en: "A charge after cancelling that rests on nothing is paid back.",
    },
    proof: ["deduction-notices"],
  },
  "excessive-data": {
    note: {
      "zh-CN": "要求的信息不是办理所需的，才触及；实名核验所需的除外。",
      en: "It counts where the service does not need the data; real-name checks may need it.",
    },
    proof: ["request-screen"],
  },
  "marketing-after-cancelling": {
    note: {
      "zh-CN": "表示拒绝之后要立即停止。",
      en: "After a refusal it has to stop at once.",
    },
    proof: ["marketing-log"],
  },
  "mid-term-change": {
    note: {
      "zh-CN": "要看公开承诺或者预付款的约定。",
      en: "It rests on public promises or on the prepaid agreement.",
    },
    direct: {
      "zh-CN": "条文说的就是交易平台的会员。",
      en: "The rule speaks of members of trading platforms.",
    },
    proof: ["benefits-before-and-after"],
  },
  "no-downgrade-clause": {
    note: {
      "zh-CN": "针对的是条款的效力；这样的条款是否“不合理”，由法院判断。",
      en: "Aims at the clause itself; whether such a clause is unreasonable is for the court.",
    },
    proof: ["clause-copy"],
  },
} as const satisfies Record<ObstacleCode, TacticNote>;
