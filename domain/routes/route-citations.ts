import { type ActId, act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { Place } from "@/domain/law/provision";
import type { PlainDate } from "@/domain/time/plain-date";
import { at } from "@/domain/time/timeline";

const APPEAL = "telecom-user-appeal-measures-2016";
const MARKET = "complaint-report-measures-2026";

/** Every place of the law that the status of a route can rest on (FACTS b1 to b3). */
const PLACES = {
  "appeal.right": ["telecom-regulations-2016", { article: 39, paragraph: 1 }],
  "appeal.venue": [APPEAL, { article: 9 }],
  "appeal.operator-first": [APPEAL, { article: 10, item: 4 }],
  "appeal.time": [APPEAL, { article: 11, item: 1 }],
  "appeal.settled": [APPEAL, { article: 11, item: 2 }],
  "appeal.already": [APPEAL, { article: 11, item: 3 }],
  "appeal.elsewhere": [APPEAL, { article: 11, item: 4 }],
  "market.venue": [MARKET, { article: 13, paragraph: 1 }],
  "market.venue-online": [MARKET, { article: 13, paragraph: 2 }],
  "market.venue-platform": [MARKET, { article: 13, paragraph: 3 }],
  "market.remit": [MARKET, { article: 16, item: 1 }],
  "market.elsewhere": [MARKET, { article: 16, item: 2 }],
  "market.time": [MARKET, { article: 16, item: 4 }],
  "market.from": [MARKET, { article: 46 }],
} as const satisfies Record<string, readonly [ActId, Place]>;

export type RoutePlace = keyof typeof PLACES;

/** The places as they stand on a day; a place whose text is not held on that day is left out, never guessed. */
export function cited(on: PlainDate, ...places: readonly RoutePlace[]): readonly Citation[] {
  return places.flatMap((name) => {
    const [id, place] = PLACES[name];
    const { texts, link } = act(id);
    const text = at(texts, on);
    if (text.state !== "holds" || !text.value.held) return [];
    return [{ act: id, ...place, link, version: text.value.version }];
  });
}

/** The first text held of the measures on complaints to the market regulator, whatever the day: it names its own first day. */
export function firstMarketText(): readonly Citation[] {
  const first = act(MARKET).texts.starts[0];
  return first ? cited(first.from, "market.from") : [];
}

/** Every citation that a route can print, for `law:check`. */
export function routeCitations(): readonly Citation[] {
  return (Object.keys(PLACES) as RoutePlace[]).flatMap((name) =>
    act(PLACES[name][0]).texts.starts.flatMap(({ from }) => cited(from, name)),
  );
}
