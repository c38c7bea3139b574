import { CASE_FIELDS } from "@/domain/cases/case-form";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";

/** Makes an address new, so that the router shows what is saved now. */
export const now = (): string => Date.now().toString(36);

export const casePath = (form: FormFields): string =>
  `/staff/cases/${encodeURIComponent(String(form.caseId ?? ""))}`;

/** The form of a case: where it belongs apart from what was typed. */
export const caseInput = (form: FormFields) => ({
  caseId: form.caseId,
  version: form.version,
  raw: Object.fromEntries(
    CASE_FIELDS.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])),
  ),
});

/** The editor again, with the reason when it said no. */
export function afterCaseStep(outcome: Outcome<unknown>, form: FormFields): string {
  const refused = !outcome.ok && "refusal" in outcome ? `&refused=${outcome.refusal.code}` : "";
  return `${casePath(form)}?at=${now()}${refused}`;
}
