import type { LawFacts } from "@/domain/law/facts";
import type { Words } from "@/domain/law/provision";
import type { PlainDate } from "@/domain/time/plain-date";

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
  "rules-changed": { "zh-CN": "平台改了规则", en: "the platform changed its rules" },
  "platform-measure": {
    "zh-CN": "平台按规则采取了不利措施",
    en: "the platform took a measure under its rules",
  },
} as const satisfies Record<string, Words>;

export type SignalCode = keyof typeof SIGNALS;

export type Signal = {
  readonly code: SignalCode;
  /** JSON pointer to the fact. */
  readonly at: string;
  /** The day that governs it, and the pointer under which it is asked when it is not known. */
  readonly when: { readonly value: string | undefined; readonly at: string };
};

/** The signals in the facts. Reads no events but their number: a long record costs nothing here. */
export function signalsOf(facts: LawFacts, today: PlainDate): readonly Signal[] {
  const found: Signal[] = [];
  const add = (code: SignalCode, at: string, value: string | undefined = today, whenAt: string = at) =>
    found.push({ code, at, when: { value, at: whenAt } });
  const { currentPlan, targetPlan, otherPrice, ruleChange, platformMeasure, terms = [] } = facts;
  const hasEvents = (facts.events?.length ?? 0) > 0;

  if (hasEvents) add("on-record", "/events/0");
  if (currentPlan?.openEnded === true) add("open-ended-contract", "/currentPlan/openEnded");
  else if (currentPlan?.contractEndsOn !== undefined && currentPlan.contractEndsOn < today)
    add("contract-term-over", "/currentPlan/contractEndsOn");
  if (hasEvents && targetPlan !== undefined && !("cancel" in targetPlan))
    add("wants-another-plan", "/targetPlan");
  if (otherPrice !== undefined)
    found.push({
      code: "lower-price-elsewhere",
      at: "/otherPrice",
      when: { value: otherPrice.seenOn, at: "/otherPrice/seenOn" },
    });
  for (const [index, { falsehood, shownOn }] of terms.entries()) {
    if (falsehood === undefined) continue;
    found.push({
      code: "shown-false",
      at: `/terms/${index}/falsehood`,
      when: { value: shownOn, at: `/terms/${index}/shownOn` },
    });
  }
  if (ruleChange !== undefined)
    found.push({
      code: "rules-changed",
      at: "/ruleChange",
      when: { value: ruleChange.on, at: "/ruleChange/on" },
    });
  if (platformMeasure !== undefined)
    found.push({
      code: "platform-measure",
      at: "/platformMeasure",
      when: { value: platformMeasure.on, at: "/platformMeasure/on" },
    });
  return found;
}
