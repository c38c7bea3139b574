import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everyDamageCitation } from "@/domain/damages/damage-citations";
import { hotlineCitations } from "@/domain/hotlines/hotline-law";
import type { Citation } from "@/domain/law/citation";
import { exceptionCitations } from "@/domain/law/exceptions";
import { citationsOfTheBook } from "@/domain/law/resolve-citations";
import { courtCitations } from "@/domain/letters/court/court-citations";
import { letterCitations } from "@/domain/letters/letter-places";
import { replyCitations } from "@/domain/letters/reply-paragraphs";
import { everyDeadlineCitation } from "@/domain/routes/deadline-rules";
import { routeCitations } from "@/domain/routes/route-citations";

/** Every table of citations by the name of its function: whatever can print a place of the law stands here. */
export const CITATION_TABLES: Readonly<Record<string, () => readonly Citation[]>> = {
  citationsOfTheBook,
  exceptionCitations,
  routeCitations,
  everyDeadlineCitation,
  everyDamageCitation,
  letterCitations,
  courtCitations,
  replyCitations,
  hotlineCitations,
};

const TABLE = /export function (\w+)\(\): readonly Citation\[\]/g;
const NAMES_AN_ARTICLE = /\barticle: ?\d/;

/**
 * What would escape the check, in sentences: a table that is not in the list above, and a file that names an article
 * without exporting a table. Provisions are covered by the book itself.
 */
export function tableProblems(root: string): readonly string[] {
  return sources(root).flatMap(({ file, text }) => {
    const tables = [...text.matchAll(TABLE)].flatMap(([, name]) => name ?? []);
    const unlisted = tables
      .filter((name) => !(name in CITATION_TABLES))
      .map((name) => `${file} exports ${name}, which scripts/law/citation-tables.ts does not resolve`);
    const isOwnTable = file.startsWith("domain/law/provisions/") || tables.length > 0;
    return NAMES_AN_ARTICLE.test(text) && !isOwnTable
      ? [
          ...unlisted,
          `${file} names an article, but exports no table of its citations: nothing would check it`,
        ]
      : unlisted;
  });
}

/** Production sources of the floors that can cite, as paths from the root. */
export function sources(root: string): readonly { readonly file: string; readonly text: string }[] {
  return globSync("{domain,server,components,app}/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !/\.test\.tsx?$|\/golden\//.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}
