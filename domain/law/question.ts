/** The pages that can answer a missing fact (PRODUCT 5.2): the wizard's, the contact, and the sums with the bills. */
export const QUESTION_STEPS = [
  "service",
  "plans",
  "tried",
  "obstacles",
  "said",
  "comparison",
  "evidence",
  "wishes",
  "contact",
  "damages",
] as const;
export type QuestionStep = (typeof QUESTION_STEPS)[number];

const STEP_OF: readonly (readonly [pattern: RegExp, step: QuestionStep])[] = [
  [/^\/(service|ruleChange|platformMeasure)(\/|$)/, "service"],
  [/^\/(currentPlan|targetPlan|otherPrice|refund)(\/|$)/, "plans"],
  [/^\/bills(\/|$)/, "damages"],
  [/^\/events\/\d+\/obstacles(\/|$)/, "obstacles"],
  [/^\/events\/\d+\/promise(\/|$)/, "said"],
  [/^\/(events|history)(\/|$)/, "tried"],
  [/^\/terms(\/|$)/, "said"],
  [/^\/comparison(\/|$)/, "comparison"],
  [/^\/remedies(\/|$)/, "wishes"],
  [/^\/consumer(\/|$)/, "contact"],
];

/** The step that asks for the fact at a JSON pointer, or undefined when no step does. */
export function questionFor(pointer: string): QuestionStep | undefined {
  return STEP_OF.find(([pattern]) => pattern.test(pointer))?.[1];
}
