export type FoundHost = {
  readonly written: string;
  readonly host: string;
  /** `user-part`: what stands before an @ only looks like the address. `letters`: not all letters are Latin. */
  readonly tricks: readonly ("user-part" | "letters")[];
};

const MOST_HOSTS = 200;
const LONGEST_TOKEN = 500;
const ENDS_TOKEN = /[\s<>"'“”‘’（）()【】《》「」，、；;！!？|\\^`{}]/;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** The host names in a folded text, each once: of whole addresses, and of bare names such as `www.12315.cn`. Linear. */
export function findHosts(text: string): readonly FoundHost[] {
  const found = new Map<string, FoundHost>();
  for (const token of tokensOf(text)) {
    const host = hostOf(token.toLowerCase());
    if (host && !found.has(host.host)) found.set(host.host, host);
    if (found.size >= MOST_HOSTS) break;
  }
  return [...found.values()];
}

/** Pieces between spaces and brackets that hold a dot with something on both sides. */
function* tokensOf(text: string): Generator<string> {
  let start = 0;
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", start)) {
    let from = dot;
    const first = Math.max(start, dot - LONGEST_TOKEN);
    while (from > first && !ENDS_TOKEN.test(text[from - 1] ?? "")) from -= 1;
    let end = dot + 1;
    const last = Math.min(text.length, dot + LONGEST_TOKEN);
    while (end < last && !ENDS_TOKEN.test(text[end] ?? "")) end += 1;
    if (dot > from && end > dot + 1) yield text.slice(from, end);
    start = end;
  }
}

function hostOf(token: string): FoundHost | undefined {
  const scheme = token.indexOf("://");
  const hasScheme = scheme >= 0 && /https?$/.test(token.slice(0, scheme));
  const rest = hasScheme ? token.slice(scheme + 3) : withoutWords(token);
  const authority = rest.split(/[/?#]/, 1)[0] ?? "";
  const at = authority.lastIndexOf("@");
  const named = authority
    .slice(at + 1)
    .replace(/:\d{0,5}$/, "")
    .replace(/\.+$/, "");
  const labels = named.split(".");
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined;
  const top = labels.at(-1) ?? "";
  if (/^\d+$/.test(top) || (!hasScheme && !/^[a-z]{2,24}$/.test(top) && !top.startsWith("xn--")))
    return undefined;
  // A mail address is not a page.
  if (at >= 0 && !hasScheme) return undefined;
  const tricks = [
    ...(at >= 0 ? (["user-part"] as const) : []),
    ...(/[^a-z0-9.-]/.test(named) || named.includes("xn--") ? (["letters"] as const) : []),
  ];
  return { written: token, host: named, tricks };
}

/** Chinese words run into an address without a space: "官网www.12315.cn查询". */
function withoutWords(token: string): string {
  const first = token.search(/[a-z0-9]/);
  if (first < 0) return "";
  const from = token.slice(first);
  const end = from.search(/[\p{Script=Han}：:]/u);
  return end > 0 ? from.slice(0, end) : from;
}
