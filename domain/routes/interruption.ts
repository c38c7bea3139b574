import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import { parseCircumstances, ROUTES_STEP } from "@/domain/attempts/steps/filing";
import { type Answer, typed } from "@/domain/attempts/steps/raw";
import { lean } from "@/domain/attempts/steps/reader";
import { assessRoutes } from "@/domain/routes/assess-routes";
import { type Circumstances, circumstancesSchema } from "@/domain/routes/circumstances";
import { type NextStep, nextStep } from "@/domain/routes/next-step";
import { type Closing, wouldClose } from "@/domain/routes/would-close";
import type { PlainDate } from "@/domain/time/plain-date";

/** The interruption before a step that closes another way (LOOK section 4): asked once, and again when it would cost more. */

/** Where the answers lie: one page, one field for each route that was asked about. */
export const INTERRUPTION_STEP = "interruption";

/** What the person knows that the facts do not hold, from the routes page; empty until somebody answered there. */
export function circumstancesOf(answers: readonly Answer[], today: PlainDate): Circumstances {
  const page = answers.find(({ step, item }) => step === ROUTES_STEP && item === "");
  return page === undefined ? {} : circumstancesSchema.parse(lean(parseCircumstances(page.raw, today).value));
}

/** The routes that are lost, in one word: the answer holds for this loss and for a smaller one. */
export function lossOf(closings: readonly Closing[]): string {
  return closings
    .map(({ route }) => route)
    .sort()
    .join(" ");
}

/**
 * What going this way would close and the person has not yet agreed to lose; empty when there is nothing to ask. To be
 * asked before a letter for a route is made or sent, and before an acceptance. Pure.
 */
export function unansweredLoss(
  answers: readonly Answer[],
  facts: AttemptFacts,
  route: Route,
  today: PlainDate,
): readonly Closing[] {
  const closings = wouldClose(facts, route, today, circumstancesOf(answers, today));
  const page = answers.find(({ step, item }) => step === INTERRUPTION_STEP && item === "");
  const agreed = page === undefined ? [] : typed(page.raw, route).split(" ");
  return closings.every(({ route: lost }) => agreed.includes(lost)) ? [] : closings;
}

/** The next step on the way of the routes, from the answers as they are. */
export function nextRoute(answers: readonly Answer[], facts: AttemptFacts, today: PlainDate): NextStep {
  return nextStep(assessRoutes(facts, today, circumstancesOf(answers, today)), facts);
}
