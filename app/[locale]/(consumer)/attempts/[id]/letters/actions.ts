"use server";

import { getLocale } from "next-intl/server";
import { isLetterKind, letterDefinition } from "@/domain/letters/compose-letter";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import type { FormFields } from "@/server/form-fields";
import { editParagraph as editParagraphUseCase } from "@/server/letters/edit-paragraph";
import { makeLetter as makeLetterUseCase } from "@/server/letters/make-letter";
import { resetParagraph as resetParagraphUseCase } from "@/server/letters/reset-paragraph";
import type { Outcome } from "@/server/outcome";
import { again, attemptPath } from "../../form-places";

const local = async (path: string) => localePath(await getLocale(), path);

export const makeLetter = action(
  makeLetterUseCase,
  async (outcome, form) => {
    const letters = `${attemptPath(form.attempt)}/letters`;
    if (outcome.ok) {
      const { letterId, kind } = outcome.value;
      return local(`${letters}/${letterId}${kind === "operator-complaint" ? "/made" : ""}`);
    }
    return local(again(...notMade(letters, outcome, form)));
  },
  {
    lists: ["confirmed"],
    input: (form) => ({
      attemptId: form.attempt,
      after: form.after ?? "",
      ...(form.kind === undefined ? {} : { kind: form.kind }),
      province: form.province ?? "",
      providerAddress: form.providerAddress ?? "",
      confirmed: form.confirmed ?? [],
    }),
  },
);

/**
 * Back to the form of this kind. The browser itself asks for what is missing, also without script, so that this is met
 * only when the record changed meanwhile; what was typed never goes into an address (SECURITY I-11).
 */
function notMade(letters: string, outcome: Outcome<unknown>, form: FormFields): [path: string, spot: string] {
  const kind = String(form.kind ?? "");
  if (!isLetterKind(kind) || kind === "operator-complaint") return [letters, ""];
  const code = "refusal" in outcome ? outcome.refusal.code.replace("letter.", "") : "problem";
  const { route } = letterDefinition(kind);
  if (code === "interruption" && route !== undefined)
    return [`${attemptPath(form.attempt)}/routes/before/${route}`, ""];
  const problem = ["incomplete", "closed"].includes(code) ? code : "problem";
  return [`${letters}?kind=${kind}&problem=${problem}`, `#kind-${kind}`];
}

const paragraphOf = (form: FormFields) => ({
  letterId: form.letter,
  paragraph: form.paragraph,
  was: form.was,
});

/** Back to the letter, at the paragraph; `problem` says what the page must explain. */
async function afterEdit(outcome: Outcome<unknown>, form: FormFields): Promise<string> {
  const page = `${attemptPath(form.attempt)}/letters/${encodeURIComponent(String(form.letter))}`;
  const spot = `#p-${encodeURIComponent(String(form.paragraph))}`;
  if (outcome.ok) return local(again(page, spot));
  const code = "refusal" in outcome ? outcome.refusal.code.replace("letter.", "") : "too-long";
  const known = ["changed", "sent", "too-long"].includes(code);
  return local(known ? again(`${page}?problem=${code}`, "#problem") : page);
}

export const editParagraph = action(
  editParagraphUseCase,
  async (outcome, form) => {
    if (!outcome.ok || outcome.value.kept === "here") return afterEdit(outcome, form);
    const page = `${attemptPath(form.attempt)}/letters/${outcome.value.letterId}`;
    return local(again(`${page}?problem=${outcome.value.kept}`, "#problem"));
  },
  { input: (form) => ({ ...paragraphOf(form), text: form.text }) },
);

export const resetParagraph = action(resetParagraphUseCase, afterEdit, { input: paragraphOf });
