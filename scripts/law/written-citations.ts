import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ACT_IDS, type ActId, act } from "@/domain/law/acts";
import { chineseNumeral } from "@/domain/law/chinese-numeral";
import type { Citation } from "@/domain/law/citation";
import { citedPlace, everyCitation } from "@/domain/law/placed-citations";
import { sources } from "@/scripts/law/citation-tables";

/**
 * Places of the law that stand in plain words inside the sentences of the code and the messages (《…》第三条第一款、第十条):
 * they are read back and resolved like any other citation.
 */
export type Written = { readonly file: string; readonly words: string; readonly citation: Citation };

const NUMERALS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 1_300 }, (_, index) => [chineseNumeral(index + 1), index + 1]),
);
const PLACE =
  /第([一二三四五六七八九十百千零]+)条(?:第([一二三四五六七八九十]+)款)?(?:第([一二三四五六七八九十]+)项)?/g;
const COMMENT = /^\s*(?:\*|\/\/|\/\*)/;

/** Every place written in words, each with the latest text held; what names no act that we know is skipped. */
export function writtenCitations(root: string): readonly Written[] {
  const messages = globSync("messages/**/*.json", { cwd: root }).map((file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  }));
  return [...sources(root), ...messages].flatMap(({ file, text }) =>
    text
      .split("\n")
      .flatMap((line) => (COMMENT.test(line) ? [] : writtenIn(line).map((found) => ({ file, ...found })))),
  );
}

/** The places in one line. A place without an act before it belongs to the act named last in the same line. */
export function writtenIn(line: string): readonly Omit<Written, "file">[] {
  const found: Omit<Written, "file">[] = [];
  for (const match of line.matchAll(PLACE)) {
    const id = actBefore(line.slice(0, match.index));
    const article = NUMERALS.get(match[1] ?? "");
    if (id === undefined || article === undefined) continue;
    const paragraph = NUMERALS.get(match[2] ?? "");
    const item = NUMERALS.get(match[3] ?? "");
    const place = {
      article,
      ...(paragraph !== undefined && { paragraph }),
      ...(item !== undefined && { item }),
    };
    const citation = everyCitation([citedPlace([id, place])]).at(-1);
    if (citation) found.push({ words: `${act(id).titleZh}${match[0]}`, citation });
  }
  return found;
}

/** The act whose name stands last before a place, by its full name or the part after 中华人民共和国. */
function actBefore(text: string): ActId | undefined {
  let best: { id: ActId; end: number; length: number } | undefined;
  for (const id of ACT_IDS) {
    const title = act(id).titleZh.replaceAll("《", "〈").replaceAll("》", "〉");
    for (const name of new Set([title, title.replace(/^中华人民共和国/, "")])) {
      const at = text.lastIndexOf(name);
      if (at < 0) continue;
      const end = at + name.length;
      if (best === undefined || end > best.end || (end === best.end && name.length > best.length))
        best = { id, end, length: name.length };
    }
  }
  return best?.id;
}
