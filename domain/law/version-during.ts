import type { ActId } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { Reason } from "@/domain/law/finding";
import type { GroundOf } from "@/domain/law/obstacle-grounds";
import type { Version } from "@/domain/law/provision";
import { at, type Timeline } from "@/domain/time/timeline";
import type { DayRange } from "@/domain/time/when";

/** A version whose text is held. */
export type HeldVersion = Exclude<Version, "not-held">;

/** The text that held on all of these days, why there is none, or that the days lie across a change of the text. */
export type Answer =
  | { readonly state: "held"; readonly version: HeldVersion }
  | { readonly state: "none"; readonly reason: Reason }
  | { readonly state: "unclear" };

/** Asks a provision's timeline about a span of days; never answers with a neighbouring text. */
export function versionDuring(versions: Timeline<Version>, days: DayRange): Answer {
  const first = at(versions, days.from);
  if (days.to !== days.from) {
    const last = at(versions, days.to);
    const sinceFirst = first.state === "not-yet" ? undefined : first.since;
    const sinceLast = last.state === "not-yet" ? undefined : last.since;
    if (sinceFirst !== sinceLast) return { state: "unclear" };
  }
  if (first.state === "not-yet") return { state: "none", reason: "not-in-force-yet" };
  if (first.state === "repealed") return { state: "none", reason: "repealed" };
  return first.value === "not-held"
    ? { state: "none", reason: "text-not-held" }
    : { state: "held", version: first.value };
}

/** The acts that a provision cites in any of its versions. */
export function actsOf(versions: Timeline<Version>): ReadonlySet<ActId> {
  return new Set(
    versions.starts.flatMap(({ value }) =>
      typeof value === "string" ? [] : Object.values(value).map((citation) => citation.act),
    ),
  );
}

/** Names of the places that the grounds name, in the order of the act; all of them where a ground names none. */
export function placesOf(version: HeldVersion, grounds: Iterable<GroundOf>): readonly string[] {
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
export function citationsOf(version: HeldVersion, places: readonly string[]): readonly Citation[] {
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
