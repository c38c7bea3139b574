import { type ActId, act } from "@/domain/law/acts";
import { ARTICLE_HASHES } from "@/domain/law/article-hashes";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import { type Article, articlesOf, frontMatter } from "@/domain/law/law-text";
import { everyCitation } from "@/domain/law/placed-citations";
import { STATUTE_BOOK } from "@/domain/law/statute-book";

/** A citation that the law files do not bear out, in one sentence for the person who runs the check. */
export type CitationProblem = { readonly citation: Citation; readonly sentence: string };

/** Every citation that the statute book can print, in the order of the book. */
export function citationsOfTheBook(): readonly Citation[] {
  return STATUTE_BOOK.flatMap(({ versions, beside }) => [
    ...versions.starts.flatMap(({ value }) =>
      value === "repealed" || value === "not-held" ? [] : Object.values(value),
    ),
    ...everyCitation(beside),
  ]);
}

/**
 * Holds citations against the law files: the file, its title and version, the article, 款 and 项, and the words by their
 * hash. `read` gives the Markdown of an act, or undefined when the file is missing. No problem means an empty list.
 */
export function resolveCitations(
  citations: readonly Citation[],
  read: (act: ActId) => string | undefined,
): readonly CitationProblem[] {
  const files = new Map<ActId, string | undefined>();
  const articles = new Map<ActId, ReadonlyMap<number, Article>>();
  return citations.flatMap((citation) => {
    const id = citation.act;
    if (!files.has(id)) {
      const text = read(id);
      files.set(id, text);
      articles.set(id, articlesOf(text ?? ""));
    }
    const sentences = problemsOf(citation, files.get(id), articles.get(id)?.get(citation.article));
    return sentences.map((sentence) => ({
      citation,
      sentence: `${citationText(citation, "zh-CN")}: ${sentence}`,
    }));
  });
}

function problemsOf(
  citation: Citation,
  file: string | undefined,
  article: Article | undefined,
): readonly string[] {
  if (file === undefined) return [`the file ${citation.act}.md is missing`];
  const { titleZh } = act(citation.act);
  const title = frontMatter(file, "title_zh");
  const version = frontMatter(file, "version");
  if (title !== titleZh) return [`the file is titled ${title}`];
  if (!version?.startsWith(citation.version))
    return [`the file holds the version ${version}, not ${citation.version}`];
  if (!article) return [`article ${citation.article} is not in the file`];
  return [...placeProblems(citation, article), ...wordProblems(citation, article)];
}

function placeProblems({ paragraph, item }: Citation, { paragraphs }: Article): readonly string[] {
  const place = paragraphs[(paragraph ?? 1) - 1];
  if (!place) return [`paragraph ${paragraph} is not in the article`];
  const problems: string[] = [];
  if (paragraph !== undefined && paragraphs.length === 1)
    problems.push("an article of one paragraph is cited without 款");
  if (paragraph === undefined && item !== undefined && paragraphs.length > 1)
    problems.push("the item needs its 款");
  if (item !== undefined && !place.items.includes(item))
    problems.push(`item ${item} is not in the paragraph`);
  return problems;
}

function wordProblems({ act: id, version, article: number }: Citation, { hash }: Article): readonly string[] {
  const written = ARTICLE_HASHES[id]?.[version]?.[number];
  if (written === undefined) return [`no hash is kept; the words held today hash to ${hash}`];
  return written === hash
    ? []
    : [`the words have changed: ${hash}, the provision was written against ${written}`];
}
