import type { Words } from "@/domain/law/provision";

/** Rows of FACTS a1 that the statute book does not hold yet, and why: nothing is left out in silence. */
export type NotEncoded = { readonly rule: string; readonly title: string; readonly why: Words };

const SECONDARY: Words = {
  "zh-CN": "只见到转述，没有读到原文，不作为法律引用。",
  en: "Only second-hand reports were read, so it is never cited as law.",
};
const PLATFORM: Words = {
  "zh-CN": "只约束网络交易平台，需要平台规则修改或者处理措施的记录，目前的事实里没有。",
  en: "Binds trading platforms only, and needs a change of their rules or a measure taken under them; the facts hold none yet.",
};
const REFUNDS: Words = {
  "zh-CN": "随退款计算一起编写，需要付款起止日期与申请退款的日期。",
  en: "Comes with the sums of a refund: it needs the paid period and the day on which the refund was asked for.",
};

export const NOT_ENCODED: readonly NotEncoded[] = [
  {
    rule: "R09",
    title: "不得差别定价",
    why: {
      "zh-CN": "需要同等条件下两个价格的记录，目前的事实里没有。",
      en: "Needs two prices on equal terms; the facts hold none yet.",
    },
  },
  { rule: "R12", title: "预付款", why: REFUNDS },
  { rule: "R21", title: "15日视为拖延", why: REFUNDS },
  { rule: "R22", title: "没有约定时按有利于消费者的方法折算", why: REFUNDS },
  {
    rule: "R25",
    title: "电信罚则",
    why: {
      "zh-CN": "写给监管机构的处罚规定；申诉书请求处理争议，不请求处罚，目前不引用。",
      en: "A penalty addressed to the regulator; an appeal asks it to settle a dispute, not to punish, and does not cite it.",
    },
  },
  {
    rule: "R26",
    title: "电信账单",
    why: {
      "zh-CN": "随索取记录的文书一起编写。",
      en: "Comes with the letter that asks for records.",
    },
  },
  { rule: "R27", title: "资费方案同等选择", why: SECONDARY },
  { rule: "R28", title: "资费清单公示", why: SECONDARY },
  {
    rule: "R29",
    title: "携转用户同等权利",
    why: {
      "zh-CN": "目前的事实不问是否携号转入。",
      en: "The facts do not ask yet whether the number was ported in.",
    },
  },
  {
    rule: "R33",
    title: "不定期继续性合同可以随时解除",
    why: {
      "zh-CN": "是解除合同的依据，不是改套餐的依据，随解除通知一起编写。",
      en: "A ground to end a contract, not to change its price; comes with the notice of termination.",
    },
  },
  {
    rule: "R34",
    title: "合同变更需要协商一致",
    why: {
      "zh-CN": "是经营者一方可能提出的理由，不是消费者的权利；各条的说明里已经顾及。",
      en: "The provider's counter-argument, not a right of the consumer; the other provisions are worded with it in mind.",
    },
  },
  { rule: "R36", title: "不接受新规则可以退出并据实退费", why: PLATFORM },
  { rule: "R37", title: "人工复核", why: PLATFORM },
  { rule: "R38", title: "平台规则不得排除选择权", why: PLATFORM },
  { rule: "R39", title: "自动扣款每次提前提醒", why: SECONDARY },
  { rule: "R40", title: "退订便利的行业承诺", why: SECONDARY },
  {
    rule: "R42",
    title: "价格欺诈",
    why: {
      "zh-CN": "认定门槛高，随损失计算一起编写。",
      en: "The threshold is high; comes with the sums of damages.",
    },
  },
  {
    rule: "R43",
    title: "欺诈的构成",
    why: {
      "zh-CN": "须排除合理怀疑，单纯拒绝或者拖延不是欺诈；随损失计算一起编写。",
      en: "Must be proved beyond reasonable doubt, and a refusal or delay is not fraud; comes with the sums of damages.",
    },
  },
  {
    rule: "R44",
    title: "查阅、复制个人信息",
    why: { "zh-CN": "随索取记录的文书一起编写。", en: "Comes with the letter that asks for records." },
  },
  {
    rule: "R45",
    title: "算法差别待遇",
    why: {
      "zh-CN": "需要对等实测的记录。",
      en: "Needs the records of parity tests.",
    },
  },
  {
    rule: "R48",
    title: "预付式消费解释的适用范围",
    why: {
      "zh-CN": "没有点名电信套餐和会员，只能类比，不作为依据。",
      en: "Does not name telecom plans or memberships: an analogy at best, no ground.",
    },
  },
];
