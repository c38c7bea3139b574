import "server-only";

/** A form as plain data: each name once, its value exactly as typed; a list only where the action allows one. */
export type FormFields = Record<string, string | string[]>;

const MOST_FIELDS = 300;
const MOST_BYTES = 200_000;
const NAME = /^[A-Za-z][A-Za-z0-9._-]{0,99}$/;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a form, or undefined when no form of ours can look so: a file, a doubled field that is no list, a name with
 * a meaning to JavaScript, more than 300 fields or 200 kB. U+0000 and broken surrogates, which PostgreSQL cannot hold,
 * become U+FFFD, so that the rest of the answer is kept and the field can be marked.
 */
export function fieldsOfForm(form: FormData, isList: (name: string) => boolean): FormFields | undefined {
  const fields: FormFields = Object.create(null) as FormFields;
  let count = 0;
  let bytes = 0;
  for (const [name, value] of form.entries()) {
    // Next's own fields say which action is meant.
    if (name.startsWith("$ACTION")) continue;
    if (typeof value !== "string" || !NAME.test(name) || isForbidden(name)) return undefined;
    count += 1;
    bytes += name.length + Buffer.byteLength(value, "utf8");
    if (count > MOST_FIELDS || bytes > MOST_BYTES) return undefined;
    const text = value.replace(/[\0\p{Surrogate}]/gu, "\uFFFD");
    const before = fields[name];
    if (isList(name)) fields[name] = [...(Array.isArray(before) ? before : []), text];
    else if (before !== undefined) return undefined;
    else fields[name] = text;
  }
  return { ...fields };
}

function isForbidden(name: string): boolean {
  return name.split(".").some((part) => FORBIDDEN.has(part));
}
