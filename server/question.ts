import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { Limit } from "@/domain/accounts/thresholds";
import { addressPrefix } from "@/server/accounts/client-address";
import { take } from "@/server/accounts/limits";
import { environment } from "@/server/environment";
import { type FormFields, fieldsOfForm } from "@/server/form-fields";
import { fieldsOfError, log } from "@/server/log";
import { isCrossSite } from "@/server/web/cross-site";

/** What a question answers, or that there were too many of them; `retryAfter` in whole seconds. */
export type Answer<Value> = { readonly value: Value } | { readonly limited: { readonly retryAfter: number } };

/**
 * Makes a server action of a question that stores nothing: the page shows the answer in place, with script and without
 * (`useActionState`). Refused like any other form when another site sends it. What is asked is never logged.
 */
export function question<Value>(
  name: string,
  limit: Limit,
  ask: (form: FormFields) => Promise<Value>,
): (before: Answer<Value> | undefined, form: FormData) => Promise<Answer<Value> | undefined> {
  return async function answer(_before, form) {
    const received = await headers();
    const fields = form instanceof FormData ? fieldsOfForm(form, () => false) : undefined;
    if (fields === undefined || isCrossSite("POST", "/", received)) notFound();
    const allowance = await take(limit, addressPrefix(received, environment().trustedProxyHops));
    if (!allowance.allowed) return { limited: { retryAfter: allowance.retryAfter } };
    try {
      return { value: await ask(fields) };
    } catch (error) {
      log.error("question.failed", { verb: name, ...fieldsOfError(error) });
      throw error;
    }
  };
}
