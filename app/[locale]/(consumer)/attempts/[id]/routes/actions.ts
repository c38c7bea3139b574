"use server";

import { getLocale } from "next-intl/server";
import { ROUTES } from "@/domain/attempts/codes";
import { letterDefinition } from "@/domain/letters/compose-letter";
import { LETTER_KINDS } from "@/domain/letters/letter";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { removeItem as removeItemUseCase } from "@/server/attempts/remove-item";
import { type SavedStep, saveStep as saveStepUseCase } from "@/server/attempts/save-step";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";
import { answerInterruption as answerInterruptionUseCase } from "@/server/routes/answer-interruption";
import { makeFeed as makeFeedUseCase } from "@/server/routes/make-feed";
import { revokeFeed as revokeFeedUseCase } from "@/server/routes/revoke-feed";
import { again, attemptPath, placeOf, rawOf } from "../../form-places";

const local = async (path: string) => localePath(await getLocale(), path);
const routesOf = (form: FormFields) => `${attemptPath(form.attempt)}/routes`;

const saved = {
  input: (form: FormFields) => ({ ...placeOf(form), version: form.version, raw: rawOf(form) }),
};

/** Back to the ladder, which shows at once what changed, or to the same form with what is wrong. */
function afterFiling(outcome: Outcome<SavedStep>, form: FormFields): string {
  const here = `${routesOf(form)}/filing?item=${encodeURIComponent(String(form.item))}`;
  if (!outcome.ok) {
    const code = "refusal" in outcome ? outcome.refusal.code : "";
    if (code === "rate.limited") return again(`${here}&refused=rate`, "");
    if (code === "answer.too-many") return again(`${here}&refused=many`, "");
    return routesOf(form);
  }
  if (outcome.value.conflict) return again(here, "#conflict");
  return outcome.value.wrong ? again(here, "#errors") : again(routesOf(form), "#filings");
}

export const saveFiling = action(
  saveStepUseCase,
  async (outcome, form) => local(afterFiling(outcome, form)),
  saved,
);

export const saveCircumstances = action(
  saveStepUseCase,
  async (_, form) => local(again(routesOf(form), "#known")),
  saved,
);

export const removeFiling = action(
  removeItemUseCase,
  async (_, form) => local(again(routesOf(form), "#filings")),
  { input: (form) => ({ ...placeOf(form), version: form.version }) },
);

export const answerInterruption = action(
  answerInterruptionUseCase,
  async (outcome, form) => {
    const route = ROUTES.find((each) => each === form.route);
    if (outcome.ok && outcome.value.choice === "go") {
      const kind = LETTER_KINDS.find((each) => letterDefinition(each).route === route);
      const letters = `${attemptPath(form.attempt)}/letters`;
      if (kind === undefined) return local(letters);
      // A paper with questions of its own has a page of its own.
      if (letterDefinition(kind).particulars !== undefined) return local(`${letters}/particulars/${kind}`);
      return local(again(`${letters}?kind=${kind}`, `#kind-${kind}`));
    }
    if (outcome.ok || route === undefined) return local(again(routesOf(form), ""));
    return local(again(`${routesOf(form)}/before/${route}?missing=yes`, "#choice"));
  },
  { input: (form) => ({ attemptId: form.attempt, route: form.route, choice: form.choice }) },
);

const backToCalendar = async (_: unknown, form: FormFields) => local(again(routesOf(form), "#calendar"));

export const makeFeed = action(makeFeedUseCase, backToCalendar, {
  input: (form) => ({ attemptId: form.attempt, locale: form.locale }),
});

export const revokeFeed = action(revokeFeedUseCase, backToCalendar, {
  input: (form) => ({ attemptId: form.attempt }),
});
