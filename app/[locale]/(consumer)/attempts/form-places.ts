import type { SavedStep } from "@/server/attempts/save-step";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";

/** Names that steer a form and are no answers. */
const STEERING = ["attempt", "step", "item", "version", "then", "keep"];

export const attemptPath = (id: unknown): string => `/attempts/${encodeURIComponent(String(id ?? ""))}`;

export const isList = (name: string): boolean =>
  ["codes", "held", "remedies"].includes(name) || name.startsWith("at-");

export const placeOf = (form: FormFields) => ({
  attemptId: form.attempt,
  step: form.step,
  item: form.item ?? "",
});

export const rawOf = (form: FormFields): FormFields =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !STEERING.includes(name)));

/** Where a saved page leads: on, back to where the person came from, or to the same page with what is wrong. */
export function afterSave(outcome: Outcome<SavedStep>, form: FormFields): string {
  const base = attemptPath(form.attempt);
  const here = new URLSearchParams();
  if (form.item) here.set("item", String(form.item));
  const then = String(form.then ?? "");
  if (["check", "list", "letter"].includes(then)) here.set("then", then);
  const page = (hash = "") =>
    `${base}/${encodeURIComponent(String(form.step))}${here.size > 0 ? `?${here}` : ""}${hash}`;
  if (!outcome.ok) {
    const code = "refusal" in outcome ? outcome.refusal.code : "";
    if (code === "rate.limited") here.set("refused", "rate");
    if (code === "answer.too-many") here.set("refused", "many");
    return here.has("refused") ? page() : base;
  }
  const { conflict, wrong, next } = outcome.value;
  if (conflict) return page("#conflict");
  if (wrong) return page("#errors");
  if (then === "check") return `${base}/check`;
  if (then === "another") return `${base}/tried?item=new`;
  if (then === "letter" || form.step === "contact") return `${base}/letters`;
  if (form.item && then !== "next") return `${base}/${form.step}`;
  return next === null ? base : `${base}/${next}`;
}

/** After a choice between two copies: the page itself again, which shows what is saved now. */
export function afterSettling(outcome: Outcome<unknown>, form: FormFields): string {
  const item = form.item ? `?item=${encodeURIComponent(String(form.item))}&then=list` : "";
  const page = `${attemptPath(form.attempt)}/${encodeURIComponent(String(form.step))}${item}`;
  return outcome.ok ? page : `${page}#conflict`;
}
