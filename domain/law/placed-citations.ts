import { type ActId, act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { PlainDate } from "@/domain/time/plain-date";
import { at, type Timeline, timeline } from "@/domain/time/timeline";

/** A place in an act: article, 款, 项. */
export type Place = { readonly article: number; readonly paragraph?: number; readonly item?: number };

/** A place in an act by name, in whichever text holds on the day on which it is asked. */
export type Placed = readonly [act: ActId, place: Place];

/** Places of the law with their citations along the texts of their acts; none where the text of that time is not held. */
export type Cited = Timeline<readonly Citation[]>;

const NONE: readonly Citation[] = Object.freeze([]);

/** One place. Citations are made with their tables and frozen: one assessment prints a hundred, and all are constants. */
export function citedPlace([id, place]: Placed): Cited {
  const { texts, link } = act(id);
  return timeline<readonly Citation[]>(
    texts.verifiedOn,
    texts.starts.map(({ from, value, source }) => {
      if (value === "repealed") return { from, value, source };
      if (!value.held) return { from, value: NONE, source };
      return {
        from,
        value: Object.freeze([Object.freeze({ act: id, ...place, link, version: value.version })]),
        source,
      };
    }),
  );
}

/** The citations as they stand on a day; a place whose text is not held on that day is left out, never guessed. */
export function citationsOn(on: PlainDate, cited: Cited): readonly Citation[] {
  const moment = at(cited, on);
  return moment.state === "holds" ? moment.value : NONE;
}

/** Every citation that places can print, each in the order of its texts. */
export function everyCitation(places: readonly Cited[]): readonly Citation[] {
  return places.flatMap(({ starts }) => starts.flatMap(({ value }) => (value === "repealed" ? [] : value)));
}

/** A table of places by name, for rules that are not provisions of the book: routes, deadlines, damages, fees, letters. */
export type PlaceTable<Name extends string> = {
  readonly names: readonly Name[];
  /** The named places as they stand on a day; one whose text is not held on that day is left out. */
  readonly on: (day: PlainDate, names: readonly Name[]) => readonly Citation[];
  /** A place in the first text held of its act, whatever the day: it says since when it can be cited (FACTS J12). */
  readonly firstHeld: (name: Name) => readonly Citation[];
  /** Every citation that the table can print, for `law:check`. */
  readonly every: () => readonly Citation[];
};

/** Makes a table of places. Throws a RangeError for an act that is not in the list of acts. */
export function citedPlaces<Name extends string>(
  places: {
    readonly [name in Name]: Placed;
  },
): PlaceTable<Name> {
  const names = Object.keys(places) as Name[];
  const cited = Object.fromEntries(names.map((name) => [name, citedPlace(places[name])])) as Record<
    Name,
    Cited
  >;
  return {
    names,
    on: (day, asked) => {
      const found: Citation[] = [];
      for (const name of asked) found.push(...citationsOn(day, cited[name]));
      return found;
    },
    firstHeld: (name) => everyCitation([cited[name]]).slice(0, 1),
    every: () => everyCitation(Object.values(cited)),
  };
}
