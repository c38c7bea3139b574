import type { Citation } from "@/domain/law/citation";
import type { GroundOf } from "@/domain/law/obstacle-grounds";
import type { HeldVersion } from "@/domain/law/version-during";

/** Which places of a text the facts meet, by name and as citations. */
export type CitedHere = { readonly places: readonly string[]; readonly citations: readonly Citation[] };

/** What the grounds cite in a text; `allowed`: only these places, where facts and not tactics decide which are met. */
export function citedByGrounds(
  version: HeldVersion,
  grounds: readonly GroundOf[],
  allowed?: readonly string[],
): CitedHere {
  const named = placesOf(version, grounds);
  const places = allowed ? named.filter((place) => allowed.includes(place)) : named;
  return { places, citations: citationsOf(version, places) };
}

/** Names of the places that the grounds name, in the order of the act; all of them where a ground names none. */
function placesOf(version: HeldVersion, grounds: readonly GroundOf[]): readonly string[] {
  const whole = grounds.some(({ place }) => place === undefined);
  const places = Object.keys(version).filter((name) => whole || grounds.some(({ place }) => place === name));
  if (places.length < 2) return places;
  const partly = places.filter((name) => !isWhole(version[name]));
  return places.filter(
    (name) => !isWhole(version[name]) || !partly.some((other) => sameArticle(version, name, other)),
  );
}

/** Each citation once: two places can stand in one article. A whole article gave way to its own paragraph or item. */
function citationsOf(version: HeldVersion, places: readonly string[]): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const name of places) {
    const citation = version[name];
    if (citation) found.set(`${citation.article}/${citation.paragraph}/${citation.item}`, citation);
  }
  return [...found.values()];
}

function isWhole(place: Citation | undefined): boolean {
  return place?.paragraph === undefined && place?.item === undefined;
}

function sameArticle(version: HeldVersion, one: string, other: string): boolean {
  return version[one]?.article === version[other]?.article;
}
