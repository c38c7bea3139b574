/** Names and numbers that are made to be taken for others. */

/** True when a host is not `known` but would be read as it: one letter off, a part of it, or it with more around. */
export function looksLikeHost(host: string, known: string): boolean {
  if (host === known || host.endsWith(`.${known}`)) return false;
  const own = plainLetters(host);
  const core = known.replace(/^www\./, "");
  if (own === core || own === known || own.endsWith(`.${core}`)) return true;
  const [name = ""] = core.split(".");
  if (name.length < 4) return false;
  return own.split(/[.-]/).some((label) => label === name || isOneOff(label, name)) || own.includes(core);
}

/** True when a number is a known one with digits before or after it, or with two neighbours swapped: another number. */
export function looksLikeNumber(digits: string, known: string): boolean {
  if (digits === known) return false;
  return digits.startsWith(known) || digits.endsWith(known) || isSwapped(digits, known);
}

const CONFUSABLE: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ѕ: "s",
  ո: "n",
  ɡ: "g",
  ι: "i",
  ο: "o",
  ν: "v",
};

/** Letters that look alike become the same, so that 1231S and 12З15 are seen for what they imitate. */
function plainLetters(text: string): string {
  if (!/[^0-9.-]/.test(text)) return text;
  return [...text]
    .map((letter) => (/[^a-z0-9.-]/.test(letter) ? (CONFUSABLE[letter] ?? letter) : letter))
    .join("");
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
