import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { chineseNumeral } from "@/domain/law/chinese-numeral";

/**
 * Reads a law file as an operator supplies it (Markdown, one heading per article with the anchor `{#art-N}` (`{#p-N}` where an act counts points), one
 * paragraph per 款, one line per 项). The official words never live in the project; only their hashes do.
 */

export type Article = {
  /** Paragraphs (款) in order, each with the numbers of its items (项). */
  readonly paragraphs: readonly { readonly items: readonly number[] }[];
  /** SHA-256, in hex, of the words without blank lines and the spaces around lines. */
  readonly hash: string;
};

const ANCHOR = /^#{1,6}\s.*\{#(?:art|p)-(\d+)\}\s*$/;
const ITEM_NUMBERS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [chineseNumeral(index + 1), index + 1]),
);
const ITEM = /^[（(]([一二三四五六七八九十]+)[）)]/;

/** The articles of a law file by number. */
export function articlesOf(markdown: string): ReadonlyMap<number, Article> {
  return new Map([...linesOfArticles(markdown)].map(([number, lines]) => [number, article(lines)]));
}

/** The words of each article by number, one entry for each 款 and 项. */
export function linesOfArticles(markdown: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  let current: string[] | undefined;
  for (const raw of markdown.normalize("NFC").split(/\r?\n/)) {
    const line = raw.trim();
    const anchor = ANCHOR.exec(line);
    if (anchor) {
      current = [];
      found.set(Number(anchor[1]), current);
    } else if (line.startsWith("#")) current = undefined;
    else if (line !== "") current?.push(line);
  }
  return found;
}

/** A field of the front matter, `version: "2013-10-25 second amendment"`. */
export function frontMatter(markdown: string, field: string): string | undefined {
  const [, block = ""] = /^---\n([\s\S]*?)\n---/.exec(markdown) ?? [];
  return new RegExp(`^${field}:\\s*"?(.*?)"?\\s*$`, "m").exec(block)?.[1];
}

function article(lines: readonly string[]): Article {
  const paragraphs: { items: number[] }[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line)?.[1];
    const last = paragraphs.at(-1);
    if (item !== undefined && last) last.items.push(ITEM_NUMBERS.get(item) ?? 0);
    else paragraphs.push({ items: [] });
  }
  return { paragraphs, hash: bytesToHex(sha256(utf8ToBytes(lines.join("\n")))) };
}
