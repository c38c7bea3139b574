/** What a provision asks for beside the tactic that sets it off, in words: for the pages that a lawyer reads. */
export const REQUIREMENTS = {
  online: {
    "zh-CN": "服务通过网络销售或者提供；电信套餐只在写明网上购买时计入",
    en: "The service is sold or given online; a telecom plan only where it is on record that it was bought there",
  },
  renews: { "zh-CN": "自动续费", en: "It renews automatically" },
  "not-alone-for-telecom": {
    "zh-CN": "电信套餐：不单独使用，同一件事上另有电信规则或者格式条款的规则适用",
    en: "A telecom plan: never alone, only beside a telecom rule or the rule on standard terms",
  },
  ecommerce: {
    "zh-CN": "云存储、办公软件或者电商平台会员",
    en: "Cloud storage, office software or a trading-platform membership",
  },
  platform: { "zh-CN": "网络交易平台的会员", en: "A membership of a trading platform" },
  "another-plan": { "zh-CN": "要换成另一个套餐，不是取消", en: "Another plan is wanted, not an end" },
  "under-the-code": {
    "zh-CN": "合同订立于2021年1月1日或以后",
    en: "The contract was made on 1 January 2021 or later",
  },
  prepaid: { "zh-CN": "预付过一段时间的费用", en: "Paid in advance for a term" },
  "fell-short": { "zh-CN": "服务期内有变更在案", en: "A change in the middle of the term is on record" },
  "silent-terms": {
    "zh-CN": "合同没有约定退款怎么算",
    en: "The contract does not say how a refund is reckoned",
  },
  overdue: {
    "zh-CN": "超过十五日未退；预付的，明确说不退也算",
    en: "Not paid within fifteen days; for prepaid services a plain no counts too",
  },
  "same-terms": {
    "zh-CN": "同一服务、同等条件，别人的价格不同",
    en: "The same service on equal terms at another price",
  },
  "not-told": { "zh-CN": "事先没有被告知", en: "Nobody said so beforehand" },
  "another-account": {
    "zh-CN": "同一时间另一账号或者设备看到的价格",
    en: "Another account or device saw the price at the same time",
  },
  "ported-in": { "zh-CN": "手机号码是携号转入的", en: "The mobile number was ported in" },
  "rules-not-accepted": {
    "zh-CN": "会员不接受修改后的规则",
    en: "The member does not accept the changed rules",
  },
  measure: {
    "zh-CN": "平台依规则采取了不利措施；申诉后只有机器答复的，才到人工判定",
    en: "A measure under the platform's rules; human review only once a machine alone answered the appeal",
  },
  falsehood: {
    "zh-CN": "有一句话证实不实，并且因此作了决定",
    en: "Words shown to be untrue led to a decision",
  },
  "false-price": { "zh-CN": "那句话说的是价格或者优惠", en: "Those words were about a price or an offer" },
  "art-40-arguable": {
    "zh-CN": "电信经营者的禁止行为已经适用，而且不止是劝说",
    en: "The rule on forbidden acts of operators applies, by more than persuasion alone",
  },
} as const satisfies Record<string, { readonly "zh-CN": string; readonly en: string }>;

/** Where a requirement rests on a decision of ours. */
export const REQUIREMENT_DECISIONS: { readonly [Key in Requirement]?: string } = {
  "not-alone-for-telecom": "J15",
  ecommerce: "P06",
  overdue: "P07",
  falsehood: "P04",
};

export type Requirement = keyof typeof REQUIREMENTS;
