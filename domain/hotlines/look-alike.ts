import { decodedHost } from "@/domain/hotlines/punycode";

/** Names and numbers that are made to be taken for others. */

/** True when a host is not `known` but would be read as it: one letter off, a part of it, or it with more around. */
export function looksLikeHost(host: string, known: string): boolean {
  if (host === known || host.endsWith(`.${known}`)) return false;
  const own = skeleton(decodedHost(host));
  const core = skeleton(known.replace(/^www\./, ""));
  if (own === core || own === skeleton(known) || own.endsWith(`.${core}`)) return true;
  const [name = ""] = core.split(".");
  if (name.length < 4) return false;
  return own.split(/[.-]/).some((label) => label === name || isOneOff(label, name)) || own.includes(core);
}

/** True when a number is a known one with digits before or after it, or with two neighbours swapped: another number. */
export function looksLikeNumber(digits: string, known: string): boolean {
  if (digits === known) return false;
  return digits.startsWith(known) || digits.endsWith(known) || isSwapped(digits, known);
}

/** Letters of other scripts, and digits, by the Latin letter or the digit that they are read as. */
const READ_AS = new Map(
  [
    "aаα",
    "cсϲ",
    "dԁ",
    "eеє",
    "gɡ",
    "hһ",
    "iіıι",
    "jј",
    "kкκ",
    "lӏ",
    "mм",
    "nոη",
    "oоοօ",
    "pрρ",
    "qԛ",
    "sѕ",
    "tтτ",
    "uυս",
    "vνѵ",
    "wԝω",
    "xхχ",
    "yуγ",
    "3з",
    "6б",
  ].flatMap(([letter = "", ...others]) => others.map((other) => [other, letter] as const)),
);

/** What looks alike becomes the same, so that 1231S, l23l5 and 12З15 are seen for what they imitate. */
function skeleton(text: string): string {
  const plain = /[^a-z0-9.-]/.test(text)
    ? [...text.normalize("NFD").replace(/\p{M}/gu, "")].map((one) => READ_AS.get(one) ?? one).join("")
    : text;
  return plain.replace(/[il]/g, "1").replace(/o/g, "0").replace(/rn/g, "m").replace(/vv/g, "w");
}

/** One character changed, missing, added, or two neighbours swapped. */
function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    isSwapped(one, other) ||
    one.slice(at + 1) === other.slice(at + 1) ||
    one.slice(at + 1) === other.slice(at) ||
    one.slice(at) === other.slice(at + 1)
  );
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
