import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";
import { again } from "../attempts/form-places";

/** The address of the case of a form; what is no address of ours leads to the list. */
export function caseHome(form: FormFields): string {
  const slug = String(form.slug ?? "");
  return /^[a-z0-9][a-z0-9-]{2,59}$/.test(slug) ? `/cases/${slug}` : "/cases";
}

/** The form without the address that only says where to go on. */
export const withoutPlace = ({ slug: _, ...rest }: FormFields): FormFields => rest;

const withAttempt = (form: FormFields, more: Record<string, string>) =>
  `${caseHome(form)}/join?${new URLSearchParams({ attempt: String(form.attemptId ?? ""), ...more })}`;

/** After the questions: the same page with the result, or with what is still open. */
export function afterCheck(outcome: Outcome<{ verdict: string }>, form: FormFields): string {
  if (!outcome.ok)
    return "refusal" in outcome ? withAttempt(form, { refused: outcome.refusal.code }) : caseHome(form);
  return again(withAttempt(form, {}), outcome.value.verdict === "open" ? "#errors" : "#result");
}

/** After joining: one's place in the case; after a refusal the page that says why. */
export function afterJoin(outcome: Outcome<{ already: boolean }>, form: FormFields): string {
  if (outcome.ok) return `${caseHome(form)}/join${outcome.value.already ? "" : "?joined=yes"}`;
  if (!("refusal" in outcome)) return again(withAttempt(form, { refused: "consent.missing" }), "#errors");
  const { code } = outcome.refusal;
  if (code === "member.already") return `${caseHome(form)}/join`;
  return again(withAttempt(form, { refused: code }), code === "case.does-not-fit" ? "#result" : "#errors");
}

/** After the question about acceptance: one's place in the case, or the question again. */
export function afterAgreeing(outcome: Outcome<unknown>, form: FormFields): string {
  if (outcome.ok) return again(`${caseHome(form)}/join`, "");
  const page = `${caseHome(form)}/acceptance`;
  if ("fields" in outcome) return again(`${page}?missing=yes`, "#errors");
  return again(outcome.refusal.code === "consent.changed" ? `${page}?changed=yes` : page, "");
}
