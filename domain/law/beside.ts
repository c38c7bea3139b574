import { act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { Beside } from "@/domain/law/provision";
import type { PlainDate } from "@/domain/time/plain-date";
import { at } from "@/domain/time/timeline";

/** The places as they stand on a day; a place whose text is not held on that day is left out, never guessed. */
export function besideAt(places: readonly Beside[], on: PlainDate): readonly Citation[] {
  return places.flatMap(([id, place]) => {
    const { texts, link } = act(id);
    const text = at(texts, on);
    if (text.state !== "holds" || !text.value.held) return [];
    return [{ act: id, ...place, link, version: text.value.version }];
  });
}

/** Every citation that the places can ever give, for `law:check`. */
export function besideEver(places: readonly Beside[]): readonly Citation[] {
  return places.flatMap(([id, place]) =>
    act(id).texts.starts.flatMap(({ from }) => besideAt([[id, place]], from)),
  );
}
