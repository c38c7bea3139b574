import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ActId } from "@/domain/law/acts";
import { ARTICLE_HASHES } from "@/domain/law/article-hashes";
import type { Citation } from "@/domain/law/citation";
import { articlesOf, linesOfArticles } from "@/domain/law/law-text";
import { environment } from "@/server/environment";

const files = new Map<ActId, string | undefined>();

/**
 * The official words of a cited article from the operator's law folder (`LAW_DIR`), a line for each 款 and 项. Undefined
 * when there is no folder, no file, or when the words are not those that the provision was written against: then only our
 * sentence and the official link are shown. Read when the pages are built.
 */
export function officialArticle({ act, version, article }: Citation): readonly string[] | undefined {
  const markdown = fileOf(act);
  if (markdown === undefined) return undefined;
  const expected = ARTICLE_HASHES[act][version]?.[article];
  if (expected === undefined || articlesOf(markdown).get(article)?.hash !== expected) return undefined;
  return linesOfArticles(markdown).get(article);
}

function fileOf(act: ActId): string | undefined {
  if (!files.has(act)) {
    const path = join(environment().lawDir, `${act}.md`);
    files.set(act, existsSync(path) ? readFileSync(path, "utf8") : undefined);
  }
  return files.get(act);
}
