import { type Answer, typed } from "@/domain/attempts/steps/raw";

/** The pages of the wizard in order (PRODUCT 5.2). At most nine, `check` always last. */
export const STEPS = [
  "service",
  "plans",
  "tried",
  "obstacles",
  "said",
  "comparison",
  "evidence",
  "wishes",
  "check",
] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (text: string): text is Step => STEPS.includes(text as Step);

/** Which answers let pages fall away. A page falls away only because of an answer on an earlier page. */
const DROPS: readonly { readonly on: Step; readonly steps: readonly Step[]; readonly holds: Test }[] = [
  {
    on: "tried",
    steps: ["obstacles", "said", "comparison"],
    holds: (answers) => pageOf(answers, "tried", "none") === "yes" && itemsOf(answers, "tried").length === 0,
  },
  {
    on: "obstacles",
    steps: ["comparison"],
    holds: (answers) => ["no", "unknown"].includes(pageOf(answers, "obstacles", "upgradeEasier")),
  },
];
type Test = (answers: readonly Answer[]) => boolean;

const pageOf = (answers: readonly Answer[], step: Step, field: string): string => {
  const page = answers.find((answer) => answer.step === step && answer.item === "");
  return page === undefined ? "" : typed(page.raw, field);
};

/** The repeated things of a page, in the order in which they were added. */
export function itemsOf(answers: readonly Answer[], step: Step): readonly Answer[] {
  const position = (answer: Answer) => Number(typed(answer.raw, "position")) || 0;
  return answers
    .filter((answer) => answer.step === step && answer.item !== "")
    .toSorted((a, b) => position(a) - position(b) || (a.item < b.item ? -1 : 1));
}

/** The pages that these answers ask for. */
export function stepsFor(answers: readonly Answer[]): readonly Step[] {
  return stepsSeenFrom(answers, "check");
}

/** The longest way that the answers *before* `step` leave open: the pages already passed and every one still possible. */
function stepsSeenFrom(answers: readonly Answer[], step: Step): readonly Step[] {
  const dropped = DROPS.filter((drop) => STEPS.indexOf(drop.on) < STEPS.indexOf(step) && drop.holds(answers));
  return STEPS.filter((each) => !dropped.some((drop) => drop.steps.includes(each)));
}

/** The page after `step`, or undefined after the last. Answers of `step` itself already count. */
export function nextStep(answers: readonly Answer[], step: Step): Step | undefined {
  return stepsFor(answers).find((each) => STEPS.indexOf(each) > STEPS.indexOf(step));
}

/** The page before `step`, or undefined before the first. */
export function previousStep(answers: readonly Answer[], step: Step): Step | undefined {
  return stepsFor(answers).findLast((each) => STEPS.indexOf(each) < STEPS.indexOf(step));
}

/** "Page 3 of 9". The total is the longest way left, so it never grows while one goes forward. */
export function progress(answers: readonly Answer[], step: Step): { position: number; total: number } {
  const seen = stepsSeenFrom(answers, step);
  const position = seen.filter((each) => STEPS.indexOf(each) <= STEPS.indexOf(step)).length;
  return { position: Math.max(1, position), total: seen.length };
}
