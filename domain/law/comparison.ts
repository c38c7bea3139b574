import type { Condition } from "@/domain/law/condition";

/**
 * What measuring both ways adds to a finding: facts to point at, never a verdict. No rule that we have read demands
 * that up and down be equally quick (FACTS T05, T06), so these conditions are always met and only name what was seen.
 */
const HUMAN_UP = "/comparison/up/humanAfterMinutes";
const HUMAN_DOWN = "/comparison/down/humanAfterMinutes";

/** A person answered whoever asked for the dearer plan, and later or never whoever asked for the cheaper one. */
export const humanOnlyUpwards: Condition = ({ facts, met }) => {
  const up = facts.comparison?.up?.humanAfterMinutes;
  const down = facts.comparison?.down?.humanAfterMinutes;
  if (up === undefined || !met.has("bot-wall")) return seen();
  if (down === undefined) return seen(HUMAN_UP);
  return down > up ? seen(HUMAN_UP, HUMAN_DOWN) : seen();
};

/** More steps down than up. */
export const moreStepsDown: Condition = ({ facts, met }) => {
  const up = facts.comparison?.up?.steps;
  const down = facts.comparison?.down?.steps;
  return met.has("hidden-entry") && up !== undefined && down !== undefined && down > up
    ? seen("/comparison/up/steps", "/comparison/down/steps")
    : seen();
};

/** The dearer plan at once, the cheaper one later. */
export const laterEffectDown: Condition = ({ facts, met }) => {
  const up = facts.comparison?.up?.effectiveOn;
  const down = facts.comparison?.down?.effectiveOn;
  return met.has("delayed-effect") && up !== undefined && down !== undefined && down > up
    ? seen("/comparison/up/effectiveOn", "/comparison/down/effectiveOn")
    : seen();
};

function seen(...pointers: readonly string[]): ReturnType<Condition> {
  return { state: "met", pointers };
}
