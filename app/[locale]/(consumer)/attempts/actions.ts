"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { removeItem as removeItemUseCase } from "@/server/attempts/remove-item";
import { saveStep as saveStepUseCase } from "@/server/attempts/save-step";
import { settleConflict as settleConflictUseCase } from "@/server/attempts/settle-conflict";
import { startAttempt as startAttemptUseCase } from "@/server/attempts/start-attempt";
import { afterSave, afterSettling, again, attemptPath, isList, placeOf, rawOf } from "./form-places";

const local = async (path: string) => localePath(await getLocale(), path);

export const startAttempt = action(startAttemptUseCase, async (outcome) => {
  if (outcome.ok) return local(`${attemptPath(outcome.value.attemptId)}/service`);
  if ("fields" in outcome && outcome.fields.age === "age-guardian") return local("/attempts/new?age=no");
  return local(again("/attempts/new?age=missing", "#errors"));
});

export const saveStep = action(saveStepUseCase, async (outcome, form) => local(afterSave(outcome, form)), {
  lists: isList,
  input: (form) => ({ ...placeOf(form), version: form.version, raw: rawOf(form) }),
});

export const removeItem = action(
  removeItemUseCase,
  async (_, form) => local(`${attemptPath(form.attempt)}/${form.step === "said" ? "said" : "tried"}`),
  { input: (form) => ({ ...placeOf(form), version: form.version }) },
);

export const settleConflict = action(
  settleConflictUseCase,
  async (outcome, form) => local(afterSettling(outcome, form)),
  { input: (form) => ({ ...placeOf(form), version: form.version, keep: form.keep }) },
);
