import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/time/arithmetic";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { at, type Start, timeline } from "@/domain/time/timeline";

const CHECKED = plainDate("2026-11-23");
const start = (from: string, value: string, source = "a source"): Start<string> => ({
  from: plainDate(from),
  value,
  source,
});

describe("loading a timeline", () => {
  it.each([
    ["no start", []],
    ["unsorted starts", [start("2024-07-01", "b"), start("2014-03-15", "a")]],
    ["doubled starts", [start("2014-03-15", "a"), start("2014-03-15", "b")]],
    ["a start without a source", [start("2014-03-15", "a", " ")]],
    ["a day that is none", [{ from: "2026-02-29" as PlainDate, value: "a", source: "a source" }]],
  ])("refuses %s", (_, starts) => {
    expect(() => timeline(CHECKED, starts)).toThrow(RangeError);
  });

  it("refuses to load without the day of the last check", () => {
    expect(() => timeline("soon" as PlainDate, [start("2014-03-15", "a")])).toThrow(RangeError);
  });
});

describe("asking a timeline", () => {
  const line = timeline(CHECKED, [
    start("2014-03-15", "a"),
    start("2021-01-01", "b"),
    start("2025-01-01", "repealed"),
  ]);

  it("answers the day before and the day of each start", () => {
    expect(at(line, plainDate("2014-03-14"))).toEqual({ state: "not-yet", opensOn: "2014-03-15" });
    expect(at(line, plainDate("2014-03-15"))).toMatchObject({
      state: "holds",
      value: "a",
      since: "2014-03-15",
    });
    expect(at(line, plainDate("2020-12-31"))).toMatchObject({ value: "a" });
    expect(at(line, plainDate("2021-01-01"))).toMatchObject({ value: "b" });
    expect(at(line, plainDate("2024-12-31"))).toMatchObject({ value: "b" });
    expect(at(line, plainDate("2025-01-01"))).toEqual({
      state: "repealed",
      since: "2025-01-01",
      source: "a source",
    });
  });

  it("has no hole and no overlap: each day belongs to the last start that is not after it", () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: -100, max: 8_000 }), (between, offset) => {
        const first = plainDate("2000-01-01");
        let day = first;
        const starts = between.map((days, index) => {
          if (index > 0) day = addDays(day, days);
          return start(day, `value ${index}`);
        });
        const asked = addDays(first, offset);
        const last = starts.filter(({ from }) => from <= asked).at(-1);
        const answer = at(timeline(CHECKED, starts), asked);
        expect(answer.state === "holds" ? answer.value : answer.state).toBe(last?.value ?? "not-yet");
      }),
    );
  });
});
