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

/**
 * Makes a server action of a question that stores nothing: the page shows the answer in place, with script and without
 * (`useActionState`). Refused like any other form when another site sends it; `limited` answers when there were too
 * many (`retryAfter` in whole seconds). What is asked is never logged.
 */
export function question<Value>(
  name: string,
  limit: Limit,
  ask: (form: FormFields) => Promise<Value>,
  limited: (form: FormFields, retryAfter: number) => Promise<Value>,
): (before: Value | undefined, form: FormData) => Promise<Value> {
  return async function answer(_before, form) {
    const received = await headers();
    const fields = form instanceof FormData ? fieldsOfForm(form, () => false) : undefined;
    if (fields === undefined || isCrossSite("POST", "/", received)) notFound();
    const allowance = await take(limit, addressPrefix(received, environment().trustedProxyHops));
    if (!allowance.allowed) return limited(fields, allowance.retryAfter);
    try {
      return await ask(fields);
    } catch (error) {
      log.error("question.failed", { verb: name, ...fieldsOfError(error) });
      throw error;
    }
  };
}
