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
  const refused = outcome.ok
    ? ""
    : `&refused=${"refusal" in outcome ? outcome.refusal.code : "case.not-sure"}`;
  return `${criteriaPath(form)}?at=${now()}${refused}`;
}

export const criteriaPath = (form: FormFields): string => `${casePath(form)}/criteria`;

/** Why nothing changed, as the members page and the page of acceptance say it. */
const DECISION_SAID: Readonly<Record<string, string>> = {
  "member.changed": "changed",
  "member.reason-missing": "reason",
  "member.cannot-move": "moved",
};

/** The members again, where the reader was. */
export function afterDecision(outcome: Outcome<unknown>, form: FormFields): string {
  const code = !outcome.ok && "refusal" in outcome ? outcome.refusal.code : "";
  const said = outcome.ok ? "" : `&said=${DECISION_SAID[code] ?? "moved"}`;
  const [name, place] = String(form.place ?? "").split("=");
  const page =
    (name === "after" || name === "before") && place ? `&${name}=${encodeURIComponent(place)}` : "";
  return `${casePath(form)}/members?at=${now()}${page}${said}`;
}

/** After acceptance the members; a "no" and a missing choice lead back to the page that asked. */
export function afterAcceptance(outcome: Outcome<{ accepted: boolean }>, form: FormFields): string {
  const members = `${casePath(form)}/members`;
  if (outcome.ok && (outcome.value.accepted || form.choice === "wait")) return `${members}?at=${now()}`;
  const page = `${members}/${encodeURIComponent(String(form.memberId ?? ""))}?at=${now()}`;
  if (outcome.ok) return `${page}&said=missing`;
  const code = "refusal" in outcome ? outcome.refusal.code : "";
  return `${page}&said=${DECISION_SAID[code] ?? "moved"}`;
}

const UNMASKING_SAID: Readonly<Record<string, string>> = {
  "reason-required": "reasonMissing",
  "note-required": "noteMissing",
  "note-too-long": "noteLong",
};

/** The record with the one field shown; else the page that asked, or the second factor before it. */
export function afterUnmasking(outcome: Outcome<{ id: string }>, form: FormFields): string {
  const record = `/staff/attempts/${encodeURIComponent(String(form.attemptId ?? ""))}`;
  if (outcome.ok) return `${record}?shown=${outcome.value.id}`;
  const page = `${record}/unmask?field=${encodeURIComponent(String(form.field ?? ""))}`;
  if ("fields" in outcome) {
    const said = Object.values(outcome.fields).flatMap((code) => UNMASKING_SAID[code] ?? []);
    return `${page}&problem=${said.join("+")}&at=${now()}#errors`;
  }
  if (outcome.refusal.code === "step-up.needed") return `/sign-in/second?next=${encodeURIComponent(page)}`;
  return outcome.refusal.code === "rate.limited"
    ? `${page}&problem=limited#errors`
    : outcome.refusal.code === "field.empty"
      ? `${page}&problem=empty#errors`
      : record;
}

/** What the forms of the registry send besides the entry that they are about. */
export const REGISTRY_FIELDS = [
  "name",
  "kind",
  "province",
  "contractingEntity",
  "aliases",
  "fromId",
  "intoId",
  "reason",
  "address",
  "from",
  "source",
] as const;

/** The registry again; what was typed travels back in the address when it cannot be kept: nothing of it is about a person. */
export function afterRegistry(
  outcome: Outcome<unknown>,
  form: FormFields,
  wrong: "name" | "merge" | "address",
): string {
  const query = new URLSearchParams({ said: outcome.ok ? "done" : wrong, at: now() });
  if (typeof form.providerId === "string") query.set("provider", form.providerId);
  const kept = outcome.ok ? [] : REGISTRY_FIELDS;
  for (const field of kept) if (form[field]) query.set(field, String(form[field]).slice(0, 1_000));
  return `/staff/providers?${query}${outcome.ok ? "" : wrong === "address" ? "#provider" : `#${wrong}-form`}`;
}
