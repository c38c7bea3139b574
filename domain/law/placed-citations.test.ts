import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation } from "@/domain/law/citation";
import { citedPlaces, together } from "@/domain/law/placed-citations";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { timeline } from "@/domain/time/timeline";

const TABLE = citedPlaces({
  "appeal.time": ["telecom-user-appeal-measures-2016", { article: 11, item: 1 }],
  "market.from": ["complaint-report-measures-2026", { article: 46 }],
  "consumer.way": ["consumer-protection-law-2013", { article: 39, item: 5 }],
  "regulations.answer": ["consumer-protection-regulations-2024", { article: 46, paragraph: 2 }],
});
const STARTS = [{ from: plainDate("2020-01-01"), value: [], source: "a source" }];
const days = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(plainDate("1980-01-01"), days));

describe("a table of places", () => {
  it("answers several places with what each of them answers alone, on every day", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TABLE.names), { maxLength: 5 }), days, (names, day) => {
        expect(TABLE.on(day, names)).toEqual(names.flatMap((name) => TABLE.on(day, [name])));
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

  it("gives the same list every time, which nobody can change", () => {
    const [one, again] = [1, 2].map(() => TABLE.on(plainDate("2026-09-01"), ["appeal.time", "consumer.way"]));
    expect(one).toBe(again);
    expect(() => (one as unknown[]).push("more")).toThrow(TypeError);
    expect(() => Object.assign(one?.[0] ?? {}, { article: 1 })).toThrow(TypeError);
  });

  it("lists every citation that it can print, once for each text", () => {
    expect(TABLE.every()).toHaveLength(TABLE.names.length);
  });
});

describe("several places as one", () => {
  it("refuses to be made of none", () => {
    expect(() => together([])).toThrow(RangeError);
  });

  it("is checked as long ago as the part that was checked first", () => {
    const part = (verifiedOn: string) => timeline<readonly Citation[]>(plainDate(verifiedOn), STARTS);
    expect(together([part("2026-11-23"), part("2026-10-01"), part("2026-11-01")]).verifiedOn).toBe(
      "2026-10-01",
    );
  });
});
