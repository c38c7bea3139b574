import "server-only";
import { isWirePart } from "@/server/web/wire-part";

/** Forms that pages send; files travel by another door in pieces. Next cuts a body at the same size. */
export const LARGEST_FORM = 1_048_576;

const ACTION_ID = /^[0-9a-f]{40,64}$/;
/** What our own forms send besides their fields: the id of the action, or the parts of its bound values. */
const ACTION_FIELD = /^\$ACTION_(?:ID_[0-9a-f]{40,64}|REF_\d{1,3}|KEY)$/;
const ACTION_PART = /^\$ACTION_\d{1,3}:\d{1,3}$/;
/** A form that script sends: numbered parts of the call, and the fields of the form behind the number of its part. */
const CALL_PART = /^[0-9a-f]{1,4}$/;
const CALL_FIELD = /^_[0-9a-f]{1,4}_/;
const FORBIDDEN_NAME = /(?:^|[.:[\]])(?:__proto__|prototype|constructor)(?:$|[.:[\]])/;

/**
 * The status with which a posted form is refused before any action sees it, or undefined. An unreadable body, a name
 * that reaches for a prototype or a call that no form of ours makes would otherwise end as a fault inside the framework
 * (SECURITY B-02). Reads a copy of the body.
 */
export async function refusalOfForm(request: Request): Promise<400 | 413 | undefined> {
  if (request.method !== "POST") return undefined;
  const id = request.headers.get("next-action");
  if (id !== null && !ACTION_ID.test(id)) return 400;
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) return 413;
  if (!/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "")) {
    // Every action takes a form, so script never calls one with anything else.
    return id === null ? undefined : 400;
  }
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined);
  if (form === undefined) return 400;
  return (id === null ? isPlainFormSound(form) : isCallSound(form)) ? undefined : 400;
}

/** A form as the browser sends it without script. */
export function isPlainFormSound(form: FormData): boolean {
  for (const [name, value] of form) {
    if (FORBIDDEN_NAME.test(name)) return false;
    if (!name.startsWith("$")) continue;
    if (ACTION_PART.test(name)) {
      const prefix = name.slice(0, name.indexOf(":") + 1);
      if (!isWirePart(value, (part) => form.has(`${prefix}${Number.parseInt(part, 16)}`))) return false;
    } else if (!ACTION_FIELD.test(name)) return false;
  }
  return true;
}

/** A form as script sends it: part 0 is the list of arguments, and the last of them is the form itself. */
export function isCallSound(form: FormData): boolean {
  for (const [name, value] of form) {
    if (CALL_PART.test(name)) {
      if (!isWirePart(value, (part) => form.has(part))) return false;
    } else if (CALL_FIELD.test(name)) {
      if (FORBIDDEN_NAME.test(name.replace(CALL_FIELD, ""))) return false;
    } else return false;
  }
  const call = form.get("0");
  return typeof call === "string" && /^\[.*"\$K[0-9a-f]{1,4}"\]$/s.test(call);
}
