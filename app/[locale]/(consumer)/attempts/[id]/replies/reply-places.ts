import type { Recorded } from "@/server/attempts/entry-form";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";
import { again, attemptPath } from "../../form-places";

/** Names that steer a form and are no answers. */
const STEERING = ["attempt", "letter", "promise", "corrects"];

/** A form about what happened, as a use-case takes it. */
export const formOf = (form: FormFields) => ({
  attemptId: form.attempt,
  corrects: form.corrects ?? "",
  raw: Object.fromEntries(Object.entries(form).filter(([name]) => !STEERING.includes(name))),
});

export const aboutLetter = (form: FormFields) => ({ ...formOf(form), letterId: form.letter });

export const letterPage = (kind: "sent" | "replies", form: FormFields): string =>
  `${attemptPath(form.attempt)}/${kind}/${encodeURIComponent(String(form.letter ?? ""))}`;

/** On with what was recorded; back to the form with what is wrong; or to the hub, which says why nothing was recorded. */
export function afterForm(
  outcome: Outcome<Recorded>,
  form: FormFields,
  page: string,
  onwards: string,
): string {
  if (outcome.ok && outcome.value.wrong) {
    const correct = form.corrects ? `?correct=${encodeURIComponent(String(form.corrects))}` : "";
    return again(`${page}${correct}`, "#errors");
  }
  if (outcome.ok) return again(`${onwards}?recorded=yes`, "#recorded");
  const code = "refusal" in outcome ? outcome.refusal.code : "";
  const why = code === "rate.limited" ? "rate" : code === "entry.changed" ? "entry" : "other";
  return again(`${attemptPath(form.attempt)}/replies?refused=${why}`, "#problem");
}

/** The first value of a query field. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
