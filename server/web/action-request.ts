import "server-only";

const ACTION_ID = /^[0-9a-f]{40,64}$/;
/** What our own forms send besides their fields: the id of the action, or its bound values. */
const ACTION_FIELD = /^\$ACTION_(?:ID_[0-9a-f]{40,64}|REF_\d{1,3}|\d{1,3}:\d{1,3}|KEY)$/;
const FORBIDDEN_NAME = /(?:^|[.:[\]])(?:__proto__|prototype|constructor)(?:$|[.:[\]])/;

/** The header by which script calls an action: absent, or an id as the build writes it. */
export function isActionHeaderSound(headers: Headers): boolean {
  const id = headers.get("next-action");
  return id === null || ACTION_ID.test(id);
}

/** The names in a posted form: nothing that reaches for a prototype, and no action field of an unknown make. */
export function areFieldNamesSound(names: Iterable<string>): boolean {
  for (const name of names) {
    if (FORBIDDEN_NAME.test(name)) return false;
    if (name.startsWith("$") && !ACTION_FIELD.test(name)) return false;
  }
  return true;
}
