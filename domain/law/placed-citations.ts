import { type ActId, act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { Place } from "@/domain/law/provision";
import type { PlainDate } from "@/domain/time/plain-date";
import { at } from "@/domain/time/timeline";

/** A table of places by name, for rules that are not provisions of the book: deadlines, damages, fees. */
export type Places = { readonly [name: string]: readonly [ActId, Place] };

type Placed = readonly [ActId, Place];

/** Each place as it stands on a day; one whose text is not held on that day is left out, never guessed. */
export function citationsOn(on: PlainDate, places: readonly Placed[]): readonly Citation[] {
  const found: Citation[] = [];
  for (const placed of places) {
    const text = at(act(placed[0]).texts, on);
    if (text.state !== "holds" || !text.value.held) continue;
    found.push(citationOf(placed, text.value.version));
  }
  return found;
}

/** Tables of places are constants and one assessment prints a hundred citations: each is made once for each version. */
const made = new WeakMap<Placed, Map<string, Citation>>();

function citationOf(placed: Placed, version: string): Citation {
  const known = made.get(placed) ?? new Map<string, Citation>();
  if (known.size === 0) made.set(placed, known);
  const before = known.get(version);
  if (before) return before;
  const [id, place] = placed;
  const citation = Object.freeze({ act: id, ...place, link: act(id).link, version });
  known.set(version, citation);
  return citation;
}

/** Every citation that a table can print, for `law:check`. */
export function everyCitation(places: Places): readonly Citation[] {
  return Object.values(places).flatMap((place) =>
    act(place[0]).texts.starts.flatMap(({ from }) => citationsOn(from, [place])),
  );
}
