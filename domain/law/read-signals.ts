import type { LawFacts } from "@/domain/law/facts";
import type { SignalCode } from "@/domain/law/signals";
import type { PlainDate } from "@/domain/time/plain-date";

export type Signal = {
  readonly code: SignalCode;
  /** JSON pointer to the fact. */
  readonly at: string;
  /** The day that governs it, and the pointer under which it is asked when it is not known. */
  readonly when: { readonly value: string | undefined; readonly at: string };
};

/** 最终解释权归平台所有, 本公司保留最终解释权: the very words of the rules against it. */
const SOLE_INTERPRETATION =
  /解释权[^，。；！？]{0,8}(归|属于|由)|(?<!不)(享有|保留|拥有|具有)[^，。；！？]{0,8}解释权/u;

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
  for (const [index, { text, falsehood, shownOn }] of terms.entries()) {
    if (SOLE_INTERPRETATION.test(text))
      found.push({
        code: "sole-interpretation",
        at: `/terms/${index}/text`,
        when: { value: shownOn, at: `/terms/${index}/shownOn` },
      });
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
