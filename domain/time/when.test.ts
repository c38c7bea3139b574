import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfInstant, isInstant } from "@/domain/time/instant";
import { dayRange, earliest, latest } from "@/domain/time/when";

describe("the day of a moment in Shanghai", () => {
  it.each([
    ["2026-09-03T23:59:59+08:00", "2026-09-03"],
    ["2026-09-03T16:00:00Z", "2026-09-04"],
    ["2026-09-03T15:59:59.999Z", "2026-09-03"],
    ["2026-09-03T00:30:00+09:00", "2026-09-02"],
    ["2026-12-31T20:00:00-05:00", "2027-01-01"],
    ["2026-09-03T10:30+08:00", "2026-09-03"],
  ])("%s is %s", (instant, day) => {
    expect(dayOfInstant(instant)).toBe(day);
  });

  it("agrees with Date for any moment and offset", () => {
    const moments = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2190, 0, 1) });
    fc.assert(
      fc.property(moments, fc.integer({ min: -720, max: 840 }), (time, offset) => {
        const local = new Date(Math.floor(time / 1_000) * 1_000 + offset * 60_000).toISOString().slice(0, 19);
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
        const inShanghai = new Date(Math.floor(time / 1_000) * 1_000 + 480 * 60_000)
          .toISOString()
          .slice(0, 10);
        expect(dayOfInstant(`${local}${zone}`)).toBe(inShanghai);
      }),
    );
  });

  it.each([
    "2026-09-03",
    "2026-09-03T10:00:00",
    "2026-02-29T10:00:00+08:00",
    "9999-12-31T23:00:00Z",
    "0001-01-01T00:00:00Z",
    "2026-09-03T24:00:00+08:00",
    "2026-09-03T10:60:00+08:00",
    "2026-09-03T10:00:00+15:00",
    "1900-01-01T00:00:00+14:00",
    "2199-12-31T23:00:00Z",
    "",
  ])("refuses %s", (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => dayOfInstant(text)).toThrow(RangeError);
  });
});

describe("when something happened", () => {
  it("gives a range for a day, a moment and a span", () => {
    expect(dayRange("2026-09-03")).toEqual({ from: "2026-09-03", to: "2026-09-03" });
    expect(dayRange("2026-09-03T16:00:00Z")).toEqual({ from: "2026-09-04", to: "2026-09-04" });
    expect(dayRange({ from: "2026-09-01", to: "2026-09-05" })).toEqual({
      from: "2026-09-01",
      to: "2026-09-05",
    });
  });

  it("has an earliest and a latest day", () => {
    const span = { from: "2026-09-01", to: "2026-09-05" };
    expect([earliest(span), latest(span)]).toEqual(["2026-09-01", "2026-09-05"]);
    expect([earliest("2026-09-03T16:00:00Z"), latest("2026-09-03")]).toEqual(["2026-09-04", "2026-09-03"]);
    expect(() => earliest("early September")).toThrow(RangeError);
    expect(() => latest({ from: "2026-09-01", to: "2026-09-31" })).toThrow(RangeError);
  });

  it("reads nothing into what is no day", () => {
    expect(dayRange("early September")).toBeUndefined();
    expect(dayRange({ from: "2026-09-05", to: "2026-09-01" })).toBeUndefined();
    expect(dayRange({ from: "2026-09-05", to: "2026-09-31" })).toBeUndefined();
  });
});
