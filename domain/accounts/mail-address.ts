const LONGEST = 254;
const LONGEST_LOCAL = 64;
/** Dot-atom of RFC 5321 without quoting: what is quoted or commented is how one address hides another. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const TOP = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/i;

/**
 * One plain mail address in its stored form (lower case), or undefined. The sign must be the ASCII @, once: U+FF20 and
 * U+FE6B are what some servers turn into one. No quotes, comments, lists, line breaks or addresses of machines.
 */
export function mailAddressOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > LONGEST || typed.length > LONGEST + 20) return undefined;
  const [local = "", domain = "", ...more] = text.split("@");
  if (more.length > 0 || local.length > LONGEST_LOCAL || !LOCAL.test(local)) return undefined;
  const labels = domain.split(".");
  const top = labels.at(-1) ?? "";
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || !TOP.test(top)) return undefined;
  return text.toLowerCase();
}
