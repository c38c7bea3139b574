import type { Citation } from "@/domain/law/citation";
import type { Provision } from "@/domain/law/provision";

/** An article with the places in it that a provision cites. */
export type CitedPlaces = {
  /** The article itself where several of its places are cited, else the one place. */
  readonly article: Citation;
  readonly places: readonly Citation[];
};

/**
 * The articles of every text held, the newest text first. Each place stands once, and a whole article gives way to its own
 * paragraphs and items, so that nothing is said under a place where it does not stand.
 */
export function citedArticles({ versions }: Pick<Provision, "versions">): readonly CitedPlaces[] {
  return versions.starts
    .toReversed()
    .flatMap(({ value }) =>
      value === "repealed" || value === "not-held" ? [] : byArticle(Object.values(value)),
    );
}

function byArticle(citations: readonly Citation[]): readonly CitedPlaces[] {
  const articles = [...new Set(citations.map(({ article }) => article))];
  return articles.flatMap((number) => {
    const all = citations.filter(({ article }) => article === number);
    const parts = all.filter(({ paragraph, item }) => paragraph !== undefined || item !== undefined);
    const once = new Map(
      (parts.length > 0 ? parts : all).map((place) => [`${place.paragraph}/${place.item}`, place]),
    );
    const places = [...once.values()];
    const [first] = places;
    if (first === undefined) return [];
    const { act, article, link, version } = first;
    return [{ article: places.length > 1 ? { act, article, link, version } : first, places }];
  });
}
