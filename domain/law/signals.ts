/**
 * Facts beside the twenty tactics that set a provision off by themselves. They stand in the ground table like tactics
 * (domain/law/obstacle-grounds.ts); they are never printed as something that the provider did.
 */
export const SIGNALS = {
  "on-record": { "zh-CN": "经过里至少记了一件事", en: "at least one event is on record" },
  "open-ended-contract": { "zh-CN": "没有约定合约期", en: "no term was agreed" },
  "contract-term-over": { "zh-CN": "约定的合约期已过", en: "the agreed term is over" },
  "wants-another-plan": { "zh-CN": "想换成另一个套餐", en: "another plan is wanted" },
  "lower-price-elsewhere": {
    "zh-CN": "别人用同样的服务，价格不一样",
    en: "others pay another price for the same service",
  },
  "shown-false": {
    "zh-CN": "条款或提示的话，证实与实际不符",
    en: "words of a clause or message are shown to be untrue",
  },
  "sole-interpretation": {
    "zh-CN": "条款写明解释权归经营者单方",
    en: "a clause reserves its interpretation to the trader",
  },
  "rules-changed": { "zh-CN": "平台改了规则", en: "the platform changed its rules" },
  "platform-measure": {
    "zh-CN": "平台按规则采取了不利措施",
    en: "the platform took a measure under its rules",
  },
} as const satisfies Record<string, { readonly "zh-CN": string; readonly en: string }>;

export type SignalCode = keyof typeof SIGNALS;
