/** The letters behind `xn--`, as a person would see them (RFC 3492). Only for showing what an address imitates. */

const BASE = 36;
const [T_MIN, T_MAX, SKEW, DAMP, START_BIAS, START_CODE] = [1, 26, 38, 700, 72, 128];
const LONGEST_LABEL = 63;
const LAST_CODE = 0x10ffff;

/** A host with its encoded labels decoded; a label that cannot be decoded stays as it is. */
export function decodedHost(host: string): string {
  return host
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decoded(label.slice(4)) ?? label) : label))
    .join(".");
}

function decoded(label: string): string | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  const basic = label.lastIndexOf("-");
  const letters = basic > 0 ? [...label.slice(0, basic)].map((one) => one.charCodeAt(0)) : [];
  let [code, place, bias] = [START_CODE, 0, START_BIAS];
  for (let at = basic > 0 ? basic + 1 : 0; at < label.length; ) {
    const before = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      place += digit * weight;
      const threshold = k <= bias ? T_MIN : Math.min(k - bias, T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > LAST_CODE * LONGEST_LABEL) return undefined;
    }
    const count = letters.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > LAST_CODE || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    letters.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...letters);
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : undefined;
}

function adapted(difference: number, count: number, first: boolean): number {
  let delta = first ? Math.floor(difference / DAMP) : Math.floor(difference / 2);
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
