import { CHANNEL_FIELDS } from "@/domain/hotlines/channel-form";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";
import { now } from "../staff-places";

export function afterJudging(outcome: Outcome<unknown>): string {
  const said = outcome.ok ? "done" : "fields" in outcome ? "reason" : "changed";
  return `/staff/hotlines?said=${said}&at=${now()}`;
}

/** What was typed travels back in the address when it cannot be kept: nothing of it is about a person. */
export function afterKeeping(outcome: Outcome<unknown>, form: FormFields): string {
  if (outcome.ok) return `/staff/hotlines?said=done&at=${now()}`;
  const query = new URLSearchParams({ channel: String(form.id ?? ""), at: now() });
  if ("fields" in outcome) {
    query.set("wrong", "yes");
    for (const field of CHANNEL_FIELDS) query.set(field, String(form[field] ?? "").slice(0, 1_000));
  } else query.set("said", "changed");
  return `/staff/hotlines?${query}#channel`;
}
