import type { Citation } from "@/domain/law/citation";
import type { GroundSet, GroundWithBit } from "@/domain/law/ground-set";
import type { GroundOf } from "@/domain/law/obstacle-grounds";
import type { HeldVersion } from "@/domain/law/version-during";

/** Which places of a text the facts meet, by name and as citations. */
export type CitedHere = { readonly places: readonly string[]; readonly citations: readonly Citation[] };

export type CitedByGrounds = (version: HeldVersion, met: GroundSet) => CitedHere;

/**
 * Reads the places off the tables of one provision and keeps what it found: a text and a set of grounds always give the
 * same places, and few sets ever occur.
 */
export function citedByGrounds(grounds: readonly GroundWithBit[]): CitedByGrounds {
  const known = new Map<HeldVersion, Map<GroundSet, CitedHere>>();
  return (version, met) => {
    const ofVersion = known.get(version) ?? new Map<GroundSet, CitedHere>();
    known.set(version, ofVersion);
    const before = ofVersion.get(met);
    if (before) return before;
    const places = Object.freeze(
      placesOf(
        version,
        grounds.filter(({ bit }) => (met & bit) !== 0),
      ),
    );
    const cited = Object.freeze({ places, citations: Object.freeze(citationsOf(version, places)) });
    ofVersion.set(met, cited);
    return cited;
  };
}

/** Only some of the places, where facts and not tactics decide which are met. */
export function onlyIn(allowed: readonly string[], version: HeldVersion, { places }: CitedHere): CitedHere {
  const own = places.filter((place) => allowed.includes(place));
  return { places: own, citations: citationsOf(version, own) };
}

/** Names of the places that the grounds name, in the order of the act; all of them where a ground names none. */
function placesOf(version: HeldVersion, grounds: readonly GroundOf[]): string[] {
  const named = new Set<string>();
  for (const ground of grounds) {
    for (const name of ground.place === undefined ? Object.keys(version) : [ground.place]) named.add(name);
  }
  const places = Object.keys(version).filter((name) => named.has(name));
  const partly = places.filter((name) => !isWhole(version[name]));
  return places.filter(
    (name) => !isWhole(version[name]) || !partly.some((other) => sameArticle(version, name, other)),
  );
}

/** Each citation once: two places can stand in one article. A whole article gave way to its own paragraph or item. */
function citationsOf(version: HeldVersion, places: readonly string[]): Citation[] {
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
