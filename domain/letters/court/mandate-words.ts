import type { CourtPlace } from "@/domain/letters/court/court-citations";
import type { Words } from "@/domain/letters/court/court-paper";
import type { AgentStanding, MarketPower, SpecialPower } from "@/domain/letters/particulars";

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

/** What an agent may do without special authority: to carry the case, and nothing that gives a right away. */
export const GENERAL_POWERS: readonly Words[] = [
  words("代为起诉、提交和接收诉讼材料", "file the suit, hand in and receive papers of the case"),
  words(
    "代为申请调查取证、提交证据，参加质证",
    "apply for evidence to be taken, hand in evidence and examine it",
  ),
  words("代为出庭，陈述事实和意见，参加辩论", "appear in court, state facts and views, and argue the case"),
];

/** Civil Procedure Law art. 62 para. 2, each by itself. */
export const SPECIAL: Readonly<Record<SpecialPower, Words>> = {
  admit: words("代为承认诉讼请求", "admit claims"),
  waive: words("代为放弃诉讼请求", "drop claims"),
  change: words("代为变更诉讼请求", "change claims"),
  settle: words("代为进行和解", "settle"),
  counterclaim: words("代为提起反诉", "bring a counterclaim"),
  appeal: words("代为提起上诉", "appeal"),
};

export const MARKET: Readonly<Record<MarketPower, Words>> = {
  lodge: words("代为提出投诉", "lodge the complaint"),
  supplement: words("代为补充、更正投诉材料", "supplement and correct the papers"),
  mediate: words("代为参加调解，陈述事实和意见", "take part in mediation and state facts and views"),
  agree: words("代为达成调解协议", "agree on a settlement in mediation"),
  withdraw: words("代为撤回投诉", "withdraw the complaint"),
  receive: words("代为签收文书", "receive papers"),
};

/** Civil Procedure Law art. 61 para. 2, and what each kind of agent hands in (interpretation art. 88). */
export const STANDINGS: Readonly<Record<AgentStanding, { readonly name: Words; readonly papers: Words }>> = {
  lawyer: {
    name: words("律师", "lawyer"),
    papers: words("律师执业证、律师事务所证明材料", "The lawyer's licence and the firm's letter"),
  },
  "legal-worker": {
    name: words("基层法律服务工作者", "basic-level legal service worker"),
    papers: words(
      "法律服务工作者执业证、基层法律服务所出具的介绍信、当事人一方位于本辖区内的证明材料",
      "The licence, the office's letter, and proof that a party is in its district",
    ),
  },
  relative: {
    name: words("近亲属", "close relative"),
    papers: words(
      "代理人身份证件、与委托人有近亲属关系的证明材料",
      "The agent's identity document and proof of the relationship",
    ),
  },
  staff: {
    name: words("工作人员", "member of staff"),
    papers: words(
      "代理人身份证件、与当事人有合法劳动人事关系的证明材料",
      "The agent's identity document and proof of employment",
    ),
  },
  community: {
    name: words("当事人所在社区推荐的公民", "citizen recommended by the party's community"),
    papers: words(
      "代理人身份证件、推荐材料、当事人属于该社区的证明材料",
      "The agent's identity document, the recommendation, and proof that the party belongs to the community",
    ),
  },
  employer: {
    name: words("当事人所在单位推荐的公民", "citizen recommended by the party's employer"),
    papers: words(
      "代理人身份证件、推荐材料、当事人属于该单位的证明材料",
      "The agent's identity document, the recommendation, and proof that the party belongs to the employer",
    ),
  },
  organisation: {
    name: words("有关社会团体推荐的公民", "citizen recommended by a social organisation"),
    papers: words(
      "代理人身份证件、符合司法解释规定的社会团体推荐条件的证明材料",
      "The agent's identity document and proof that the conditions for such a recommendation are met",
    ),
  },
};

/** The places that a mandate for a court, or for a market regulator, rests on. */
export const MANDATE_PLACES = {
  court: ["agents.mandate", "agents.special"],
  market: ["market.agent", "market.mandate"],
} as const satisfies Record<string, readonly CourtPlace[]>;
