import { decodedHost } from "@/domain/hotlines/punycode";

export type FoundHost = {
  readonly written: string;
  readonly host: string;
  /**
   * `user-part`: what stands before an @ only looks like the address. `letters`: some are neither Latin nor Chinese. `bare`: digits
   * in place of a name.
   */
  readonly tricks: readonly ("user-part" | "letters" | "bare")[];
};

type NamedHost = {
  readonly written: string;
  readonly name: string;
  readonly userPart: boolean;
  readonly bare: boolean;
};
type Address = { readonly start: number; readonly end: number; readonly host: NamedHost | undefined };

const MOST_HOSTS = 200;
const LONGEST_TOKEN = 500;
const ENDS_TOKEN = /[\s<>"'“”‘’（）()【】《》「」，,、；;！!？|。^`{}]/;
const LETTER = /\p{L}/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
/** Where a bare name cannot go on: at a Chinese word, and at a colon that opens no port. */
const ENDS_NAME = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|:(?!\d{1,5}(?:[/?#]|$))/gu;
const WORD = /\p{Script=Han}$/u;
const SCHEME = /h(?:tt|xx)ps?:\/\//g;
/** Letters that are neither Latin nor Chinese, or a name that cannot be decoded. */
const STRANGE = /[^a-z0-9.\p{Script=Han}-]|xn--/u;
const BARE = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The host names in a folded text, each once: of whole addresses, and of bare names such as `www.12315.cn`; and the text
 * without its addresses, because the digits in an address are no number that anybody calls. One pass over the text.
 */
export function readAddresses(text: string): { readonly hosts: readonly FoundHost[]; readonly rest: string } {
  const found = new Map<string, FoundHost>();
  let rest = "";
  let from = 0;
  for (const { start, end, host } of addressesIn(text)) {
    if (host && found.size < MOST_HOSTS && !found.has(host.name)) found.set(host.name, hostOf(host));
    rest += `${text.slice(from, start)} ; `;
    from = end;
  }
  return { hosts: [...found.values()], rest: from === 0 ? text : `${rest}${text.slice(from)}` };
}

/** Every address with its place, from left to right; a mail address has a place and no host. */
function* addressesIn(text: string): Generator<Address> {
  for (const [start, token] of tokensOf(text)) {
    if (!LETTER.test(token)) continue;
    for (const [at, piece, hasScheme] of piecesOf(token.toLowerCase())) {
      const address = addressOf(piece, hasScheme);
      if (address) yield { ...address, start: start + at, end: start + at + address.end };
    }
  }
}

/** Pieces between spaces and brackets that hold a dot with something on both sides. */
function* tokensOf(text: string): Generator<readonly [number, string]> {
  let start = 0;
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", start)) {
    let from = dot;
    const first = Math.max(start, dot - LONGEST_TOKEN);
    while (from > first && !ENDS_TOKEN.test(text[from - 1] ?? "")) from -= 1;
    let end = dot + 1;
    const last = Math.min(text.length, dot + LONGEST_TOKEN);
    while (end < last && !ENDS_TOKEN.test(text[end] ?? "")) end += 1;
    if (dot > from && end > dot + 1) yield [from, text.slice(from, end)];
    start = end;
  }
}

/** A token cut where an address can begin: at a scheme, and in front of it wherever words end: "余额12.30元.请登录www.12315.cn". */
function piecesOf(token: string): readonly (readonly [number, string, boolean])[] {
  const schemes = [...token.matchAll(SCHEME)].filter(
    // An address inside of another one is a part of it.
    (match, index) => index === 0 || WORD.test(token.slice(Math.max(0, match.index - 2), match.index)),
  );
  const pieces: (readonly [number, string, boolean])[] = [];
  const head = token.slice(0, schemes[0]?.index ?? token.length);
  const take = (from: number, to: number) => {
    const name = head.slice(from, to);
    const mark = name.search(/[\p{L}\p{N}]/u);
    if (mark >= 0) pieces.push([from + mark, name.slice(mark), false]);
    return to;
  };
  let at = 0;
  for (const end of head.matchAll(ENDS_NAME)) at = take(at, end.index) + end[0].length;
  take(at, head.length);
  for (const [index, match] of schemes.entries())
    pieces.push([match.index, token.slice(match.index, schemes[index + 1]?.index), true]);
  return pieces;
}

function addressOf(
  piece: string,
  hasScheme: boolean,
): { end: number; host: NamedHost | undefined } | undefined {
  const scheme = hasScheme ? piece.indexOf("://") + 3 : 0;
  // A browser reads \ as /.
  const authority = withoutWords(piece.slice(scheme).split(/[/?#\\]/, 1)[0] ?? "");
  const at = authority.lastIndexOf("@");
  const named = authority
    .slice(at + 1)
    .replace(/:\d{0,5}$/, "")
    .replace(/\.+$/, "");
  const labels = named.split(".");
  const bare = hasScheme && BARE.test(named);
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined;
  const top = labels.at(-1) ?? "";
  if (!bare && (/^\d+$/.test(top) || (!hasScheme && !/^[a-z]{2,24}$/.test(top) && !top.startsWith("xn--"))))
    return undefined;
  const end = endOf(piece, scheme + authority.length);
  // A mail address is not a page.
  if (at >= 0 && !hasScheme) return { end, host: undefined };
  return { end, host: { written: piece.slice(0, end), name: named, userPart: at >= 0, bare } };
}

function hostOf({ written, name, userPart, bare }: NamedHost): FoundHost {
  const tricks = [
    ...(userPart ? (["user-part"] as const) : []),
    ...(STRANGE.test(decodedHost(name)) ? (["letters"] as const) : []),
    ...(bare ? (["bare"] as const) : []),
  ];
  return { written, host: name, tricks };
}

/** Chinese words run on after an address without a space: "https://www.12315.cn查询". A name that goes on with a dot is kept. */
function withoutWords(authority: string): string {
  return /^(.*\.[a-z]{2,24})\p{Script=Han}[^.]*$/u.exec(authority)?.[1] ?? authority;
}

/** The path belongs to the address, up to the first Chinese word. */
function endOf(piece: string, from: number): number {
  const path = piece.slice(from);
  const words = path.search(/\p{Script=Han}/u);
  return words < 0 ? piece.length : from + words;
}
