/** The same name in front of ever other words about service: "某锁业售后 某锁业客服 某锁业400 某锁业24小时". */

const SERVICE =
  /客服|客户服务|服务中心|服务电话|服务维修|售后|维修|热线|报修|联系电话|联系平台|专线|总部|全国统一|24小时|400(?=电话|客服|客户|热线|售后|服务|[- ]?\d)|customer service|after-?sales|hotline|helpline|repairs?\b|service cent(?:er|re)|support\b|24.?hours?|headquarters/gi;
const TIMES = 6;
/** A page that sells one kind of help says it in one way; a page that wants to be found says it in every way. */
const KINDS = 3;
const LONGEST_NAME = 24;
const MOST_HITS = 3_000;
const MOST_EXAMPLES = 2;
const LATIN = /[a-z0-9]/i;
const LETTER = /[\p{L}]/u;
const PLACE_END = /(?:县|区|市|镇|旗|街道|乡|自治州)$/;

type Known = { count: number; readonly kinds: Set<string>; readonly lines: string[] };

/** The name that stands most often before words about service, with lines that show it; undefined below the limits. */
export function repeatedName(
  lines: readonly string[],
): { readonly words: readonly string[]; readonly count: number } | undefined {
  const names = new Map<string, Known>();
  let hits = 0;
  for (const line of lines) {
    let from = 0;
    for (const match of line.matchAll(SERVICE)) {
      const before = line.slice(Math.max(from, match.index - LONGEST_NAME), match.index).trimEnd();
      from = match.index + match[0].length;
      hits += 1;
      if (hits > MOST_HITS) break;
      for (const name of endingsOf(before)) note(names, name, match[0].toLowerCase(), line);
    }
  }
  let best: { name: string; known: Known } | undefined;
  for (const [name, known] of names) {
    if (known.count < TIMES || known.kinds.size < KINDS || PLACE_END.test(name)) continue;
    const more = best === undefined ? 1 : known.count - best.known.count;
    if (best === undefined || more > 0 || (more === 0 && name.length > best.name.length))
      best = { name, known };
  }
  return best && { words: [best.name, ...best.known.lines.map(shortened)], count: best.known.count };
}

function note(names: Map<string, Known>, name: string, kind: string, line: string): void {
  const known = names.get(name) ?? { count: 0, kinds: new Set(), lines: [] };
  known.count += 1;
  known.kinds.add(kind);
  if (known.lines.length < MOST_EXAMPLES && known.lines.at(-1) !== line) known.lines.push(line);
  names.set(name, known);
}

/** The endings of a text that can be a name: two letters or more, no Latin word cut in two. */
function endingsOf(text: string): string[] {
  const endings: string[] = [];
  for (let from = text.length - 2; from >= 0; from -= 1) {
    const [before = "", first = ""] = [text[from - 1], text[from]];
    if (!LETTER.test(first) || (LATIN.test(before) && LATIN.test(first))) continue;
    endings.push(text.slice(from));
  }
  return endings;
}

function shortened(line: string): string {
  const characters = [...line];
  return characters.length <= 40 ? line : `${characters.slice(0, 40).join("")}…`;
}
