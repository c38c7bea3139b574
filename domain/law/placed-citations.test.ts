import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ActId, act } from "@/domain/law/acts";
import { citedPlaces, type Placed } from "@/domain/law/placed-citations";
import { addDays } from "@/domain/time/arithmetic";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";

const PLACES = {
  "appeal.time": ["telecom-user-appeal-measures-2016", { article: 11, item: 1 }],
  "market.from": ["complaint-report-measures-2026", { article: 46 }],
  "consumer.way": ["consumer-protection-law-2013", { article: 39, item: 5 }],
  "regulations.answer": ["consumer-protection-regulations-2024", { article: 46, paragraph: 2 }],
} as const satisfies Record<string, Placed>;
const TABLE = citedPlaces(PLACES);

function isHeld(id: ActId, day: PlainDate): boolean {
  const last = act(id)
    .texts.starts.filter(({ from }) => from <= day)
    .at(-1)?.value;
  return last !== undefined && last !== "repealed" && last.held;
}

const days = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(plainDate("1980-01-01"), days));

describe("a table of places", () => {
  it("cites a place exactly on the days on which a text of its act is held, in the order asked", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TABLE.names), { maxLength: 5 }), days, (names, day) => {
        const held = names.map((name) => PLACES[name][0]).filter((id) => isHeld(id, day));
        expect(TABLE.on(day, names).map((citation) => citation.act)).toEqual(held);
      }),
    );
  });

  it("leaves out a place whose text is not held on that day, and says since when it is", () => {
    expect(TABLE.on(plainDate("2026-04-14"), ["market.from", "appeal.time"]).map(({ act }) => act)).toEqual([
      "telecom-user-appeal-measures-2016",
    ]);
    expect(TABLE.on(plainDate("2026-04-15"), ["market.from"])).toHaveLength(1);
    expect(TABLE.on(plainDate("1979-01-01"), TABLE.names)).toEqual([]);
    expect(TABLE.firstHeld("market.from")).toEqual(TABLE.on(plainDate("2026-04-15"), ["market.from"]));
  });

  it("gives citations that nobody can change", () => {
    const [citation] = TABLE.on(plainDate("2026-09-01"), ["appeal.time"]);
    expect(citation).toMatchObject({ article: 11, item: 1 });
    expect(() => Object.assign(citation ?? {}, { article: 1 })).toThrow(TypeError);
  });

  it("lists every citation that it can print, once for each text", () => {
    expect(TABLE.every()).toHaveLength(TABLE.names.length);
  });
});
