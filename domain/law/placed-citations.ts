import { type ActId, act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { PlainDate } from "@/domain/time/plain-date";
import { at, type Timeline, timeline } from "@/domain/time/timeline";

/** A place in an act: article, 款, 项. */
export type Place = { readonly article: number; readonly paragraph?: number; readonly item?: number };

/** A place in an act by name, in whichever text holds on the day on which it is asked. */
export type Placed = readonly [act: ActId, place: Place];

/** A place of the law with its citation along the texts of its act. */
export type CitedPlace = Timeline<Citation | "not-held">;

/** Places by name, for rules that are not provisions of the book: routes, deadlines, damages, fees. */
export type CitedPlaces<Name extends string> = { readonly [name in Name]: CitedPlace };

/** Made once for a table: one assessment prints a hundred citations, and every one of them is a constant. */
export function citedPlace([id, place]: Placed): CitedPlace {
  const { texts, link } = act(id);
  return timeline<Citation | "not-held">(
    texts.verifiedOn,
    texts.starts.map(({ from, value, source }) => {
      if (value === "repealed") return { from, value, source };
      if (!value.held) return { from, value: "not-held", source };
      return { from, value: Object.freeze({ act: id, ...place, link, version: value.version }), source };
    }),
  );
}

/** A whole table of places. */
export function citedPlaces<Name extends string>(
  places: {
    readonly [name in Name]: Placed;
  },
): CitedPlaces<Name> {
  const entries = Object.entries<Placed>(places).map(([name, placed]) => [name, citedPlace(placed)]);
  return Object.fromEntries(entries) as CitedPlaces<Name>;
}

/** Each place as it stands on a day; one whose text is not held on that day is left out, never guessed. */
export function citationsOn(on: PlainDate, places: readonly CitedPlace[]): readonly Citation[] {
  const found: Citation[] = [];
  for (const place of places) addHeld(found, place, on);
  return found;
}

/** The same for places that are asked for by their names in a table. */
export function citationsNamed<Name extends string>(
  on: PlainDate,
  table: CitedPlaces<Name>,
  names: readonly Name[],
): readonly Citation[] {
  const found: Citation[] = [];
  for (const name of names) addHeld(found, table[name], on);
  return found;
}

function addHeld(found: Citation[], place: CitedPlace, on: PlainDate): void {
  const moment = at(place, on);
  if (moment.state === "holds" && moment.value !== "not-held") found.push(moment.value);
}

/** Every citation that places can print, each in the order of its texts. */
export function everyCitation(places: readonly CitedPlace[]): readonly Citation[] {
  return places.flatMap(({ starts }) =>
    starts.flatMap(({ value }) => (value === "repealed" || value === "not-held" ? [] : [value])),
  );
}
