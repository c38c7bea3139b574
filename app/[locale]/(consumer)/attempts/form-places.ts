import type { SavedStep } from "@/server/attempts/save-step";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";

/** Names that steer a form and are no answers. */
const STEERING = ["attempt", "step", "item", "version", "then", "keep", "find"];

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

/**
 * The same page again, at a place on it. Next's router takes an address that differs from the present one only behind
 * the # for a jump on the page that it already shows, and would keep the old answers and the old version; the moment
 * in the query makes it another address.
 */
export function again(path: string, hash: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}at=${Date.now().toString(36)}${hash}`;
}

/** Where a saved page leads: on, back to where the person came from, or to the same page with what is wrong. */
export function afterSave(outcome: Outcome<SavedStep>, form: FormFields): string {
  const base = attemptPath(form.attempt);
  const here = new URLSearchParams();
  if (form.item) here.set("item", String(form.item));
  const then = String(form.then ?? "");
  if (["check", "list", "letter"].includes(then)) here.set("then", then);
  const page = () => `${base}/${encodeURIComponent(String(form.step))}${here.size > 0 ? `?${here}` : ""}`;
  if (!outcome.ok) {
    const code = "refusal" in outcome ? outcome.refusal.code : "";
    if (code === "rate.limited") here.set("refused", "rate");
    if (code === "answer.too-many") here.set("refused", "many");
    return here.has("refused") ? page() : base;
  }
  const { conflict, wrong, next } = outcome.value;
  if (conflict) return again(page(), "#conflict");
  // Searched: the same page with what the registry has, whatever else is still open on it.
  if (form.find === "yes") {
    here.set("find", "yes");
    return again(page(), "#found");
  }
  if (wrong) return again(page(), "#errors");
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
  return again(page, outcome.ok ? "" : "#conflict");
}
