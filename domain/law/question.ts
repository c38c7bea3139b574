/** The wizard's steps that can answer a missing fact (PRODUCT 5.2). */
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
] as const;
export type QuestionStep = (typeof QUESTION_STEPS)[number];

const STEP_OF: readonly (readonly [pattern: RegExp, step: QuestionStep])[] = [
  [/^\/(service|ruleChange|platformMeasure)(\/|$)/, "service"],
  [/^\/(currentPlan|targetPlan|bills|otherPrice|refund)(\/|$)/, "plans"],
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
