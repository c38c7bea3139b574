import "server-only";

/** A rule's "no", as a value: `code` is a key of messages, `params` fill its sentence. */
export type Refusal = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/**
 * How a use-case ends when nothing is broken. Wrong input names the fields (code of a message for each path,
 * "events.0.when"); a bug or an outage is thrown instead.
 */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Invalid = { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

/** Says no from inside a use-case: everything that it wrote is rolled back. */
export function refuse(code: string, params: Refusal["params"] = {}): Refused {
  return { ok: false, refusal: { code, params } };
}

/** Says which fields are wrong from inside a use-case; rolled back like a refusal. */
export function invalid(fields: Invalid["fields"]): Invalid {
  return { ok: false, fields };
}

/** A success from inside a use-case. */
export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}
