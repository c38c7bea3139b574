import type { CheckProps } from "@/components/attempts/check-answers";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { contradictions } from "@/domain/attempts/contradictions";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { pageState, wrongPages } from "@/domain/attempts/steps/pages";
import { previousStep, progress, stepsFor } from "@/domain/attempts/wizard";
import { assess } from "@/domain/law/assess";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";
import { localePath } from "@/messages/locales";
import { loadAttempt } from "../load-attempt";
import { placeOfPointer, pointersOf } from "../pointers";

/** Everything that the check of the answers shows. */
export async function loadCheck(id: string, locale: string): Promise<CheckProps> {
  const { attempt, answers, facts, sources, today } = await loadAttempt(id);
  const base = localePath(locale, `/attempts/${attempt.id}`);
  const steps = stepsFor(answers).filter((step) => step !== "check");
  const before = previousStep(answers, "check");
  const found = facts === undefined ? [] : contradictions(facts, today);
  const letter =
    facts === undefined
      ? undefined
      : composeOperatorComplaint({
          facts: signed(facts),
          assessment: assess(facts, today),
          today,
          language: "zh-CN",
        });
  const printed = letter === undefined || "missing" in letter ? [] : pointersOf(letter);
  return {
    base,
    answers,
    today,
    progress: progress(answers, "check"),
    backHref: before === undefined ? base : `${base}/${before}`,
    printed: new Set(
      printed.map((pointer) => {
        const { step, item } = placeOfPointer(pointer, sources);
        return item === "" ? step : `${step}/${item}`;
      }),
    ),
    open: steps.filter((step) => pageState(answers, step, today) === "open"),
    wrong: wrongPages(answers, today),
    contradictions: found.map(({ code, pointers }) => {
      const { step, item } = placeOfPointer(pointers[0] ?? "", sources);
      return { code, href: `${base}/${step}?${item === "" ? "" : `item=${item}&`}then=check` };
    }),
    letterReady: letterReady(facts),
  };
}

/** The marks stand before anyone has signed: what a letter only lacks from the contact page is filled with a dash. */
const signed = (facts: AttemptFacts): AttemptFacts => ({
  ...facts,
  consumer: { name: "—", phone: "—", ...facts.consumer },
});
