import { type ActId, act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { Place } from "@/domain/law/provision";
import type { PlainDate } from "@/domain/time/plain-date";
import { at } from "@/domain/time/timeline";

/** A table of places by name, for rules that are not provisions of the book: deadlines, damages, fees. */
export type Places = { readonly [name: string]: readonly [ActId, Place] };

/** Each place as it stands on a day; one whose text is not held on that day is left out, never guessed. */
export function citationsOn(
  on: PlainDate,
  places: readonly (readonly [ActId, Place])[],
): readonly Citation[] {
  const found: Citation[] = [];
  for (const [id, place] of places) {
    const { texts, link } = act(id);
    const text = at(texts, on);
    if (text.state !== "holds" || !text.value.held) continue;
    found.push({ act: id, ...place, link, version: text.value.version });
  }
  return found;
}

/** Every citation that a table can print, for `law:check`. */
export function everyCitation(places: Places): readonly Citation[] {
  return Object.values(places).flatMap((place) =>
    act(place[0]).texts.starts.flatMap(({ from }) => citationsOn(from, [place])),
  );
}
