import "server-only";

const FORM = /^\$K[0-9a-f]{1,4}$/;
const PART = /^\$@([0-9a-f]{1,4})$/;
const DEEPEST = 8;

/**
 * True for one part of a call in React's wire format that holds nothing but plain values, forms and parts that exist.
 * Everything else that the format can say (functions, models, iterators, paths into objects) is what attacks on it
 * were made of, and no form of ours needs it.
 */
export function isWirePart(text: unknown, hasPart: (name: string) => boolean): boolean {
  if (typeof text !== "string") return false;
  try {
    return isHarmless(JSON.parse(text), hasPart, 0);
  } catch {
    return false;
  }
}

function isHarmless(value: unknown, hasPart: (name: string) => boolean, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === "string") {
    if (!value.startsWith("$") || value.startsWith("$$") || value === "$undefined" || FORM.test(value))
      return true;
    const part = PART.exec(value)?.[1];
    return part !== undefined && hasPart(part);
  }
  if (Array.isArray(value)) return value.every((item) => isHarmless(item, hasPart, depth + 1));
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(
    ([name, item]) =>
      name !== "__proto__" &&
      name !== "constructor" &&
      name !== "then" &&
      isHarmless(item, hasPart, depth + 1),
  );
}
