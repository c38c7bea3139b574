"use server";

import { getLocale } from "next-intl/server";
import { isLetterKind } from "@/domain/letters/compose-letter";
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

/** Back to the form of this kind, with what was typed about the provider: nothing typed is lost. */
function notMade(letters: string, outcome: Outcome<unknown>, form: FormFields): [path: string, spot: string] {
  const kind = String(form.kind ?? "");
  if (!isLetterKind(kind) || kind === "operator-complaint") return [letters, ""];
  const code = "refusal" in outcome ? outcome.refusal.code.replace("letter.", "") : "problem";
  const query = new URLSearchParams({
    kind,
    problem: ["incomplete", "closed"].includes(code) ? code : "problem",
    province: String(form.province ?? "").slice(0, 30),
    address: String(form.providerAddress ?? "").slice(0, 200),
  });
  return [`${letters}?${query}`, `#kind-${kind}`];
}

const paragraphOf = (form: FormFields) => ({
  letterId: form.letter,
  paragraph: form.paragraph,
  version: form.version,
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

export const editParagraph = action(editParagraphUseCase, afterEdit, {
  input: (form) => ({ ...paragraphOf(form), text: form.text }),
});

export const resetParagraph = action(resetParagraphUseCase, afterEdit, { input: paragraphOf });
