import type { Condition } from "@/domain/law/condition";

/** The measures on platform rules bind the operator of a trading platform towards its members, and nobody else. */
export const PLATFORM_SECTORS: readonly string[] = ["platform-membership"];

/** The member does not accept the changed rules (不接受平台规则修改的内容). */
export const doesNotAcceptTheNewRules: Condition = ({ facts: { ruleChange } }) => ({
  state: ruleChange?.accepted === undefined ? "missing" : ruleChange.accepted ? "unmet" : "met",
  pointers: ["/ruleChange/accepted"],
});

/** A measure that the platform rests on its own rules; without one there is nothing to review. */
export const tookAMeasure: Condition = ({ facts: { platformMeasure } }) => ({
  state: platformMeasure === undefined ? "missing" : "met",
  pointers: ["/platformMeasure"],
});
