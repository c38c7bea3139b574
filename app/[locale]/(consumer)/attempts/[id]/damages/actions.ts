"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { removeItem as removeItemUseCase } from "@/server/attempts/remove-item";
import { type SavedStep, saveStep as saveStepUseCase } from "@/server/attempts/save-step";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";
import { again, attemptPath, placeOf, rawOf } from "../../form-places";

const local = async (path: string) => localePath(await getLocale(), path);
const sheetOf = (form: FormFields) => `${attemptPath(form.attempt)}/damages`;

/** Back to the sums, which show at once what changed; on to the next bill; or to the same form with what is wrong. */
function afterBill(outcome: Outcome<SavedStep>, form: FormFields): string {
  const then = String(form.then ?? "");
  const back = ["check", "list"].includes(then) ? `&then=${then}` : "";
  const here = `${sheetOf(form)}?item=${encodeURIComponent(String(form.item))}${back}`;
  if (!outcome.ok) {
    const code = "refusal" in outcome ? outcome.refusal.code : "";
    if (code === "rate.limited") return again(`${here}&refused=rate`, "");
    if (code === "answer.too-many") return again(`${here}&refused=many`, "");
    return sheetOf(form);
  }
  if (outcome.value.conflict) return again(here, "#conflict");
  if (outcome.value.wrong) return again(here, "#errors");
  if (then === "check") return `${attemptPath(form.attempt)}/check`;
  return then === "another" ? again(`${sheetOf(form)}?item=new`, "") : again(sheetOf(form), "");
}

export const saveBill = action(saveStepUseCase, async (outcome, form) => local(afterBill(outcome, form)), {
  input: (form) => ({ ...placeOf(form), version: form.version, raw: rawOf(form) }),
});

export const removeBill = action(
  removeItemUseCase,
  async (_, form) => local(again(sheetOf(form), "#bills")),
  { input: (form) => ({ ...placeOf(form), version: form.version }) },
);
