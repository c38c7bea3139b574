import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";

/** Characters that the box takes: a long page; in UTF-8 it stays below what a form may hold. */
export const MOST_TEXT = 60_000;

export function askedText(form: FormFields): string {
  return typeof form.text === "string" ? form.text : "";
}

/** After a report the page that thanks; after a "no" the page that asked, with the reason. */
export function reportPath(outcome: Outcome<unknown>, form: FormFields): string {
  if (outcome.ok) return "/hotlines/report?said=done";
  const query = new URLSearchParams({ kind: String(form.kind ?? ""), value: String(form.value ?? "") });
  const limited = "refusal" in outcome && outcome.refusal.code === "rate.limited";
  query.set("said", "fields" in outcome ? "too-long" : limited ? "limited" : "failed");
  return `/hotlines/report?${query}`;
}
