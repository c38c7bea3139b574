import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, addYears, daysBetween, parts, weekday } from "@/domain/time/arithmetic";
import { daysInMonth, isPlainDate, type PlainDate, plainDate } from "@/domain/time/plain-date";

/** JavaScript's Date as a second opinion, in UTC, where every day has 24 hours. Only tests may ask it. */
const utc = (date: PlainDate) => Date.parse(`${date}T00:00:00Z`);
const DAY = 86_400_000;

const dates = fc
  .record({
    year: fc.integer({ min: 1910, max: 2189 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => {
    const real = Math.min(day, daysInMonth(year, month));
    return plainDate(`${year}-${String(month).padStart(2, "0")}-${String(real).padStart(2, "0")}`);
  });

describe("arithmetic on days", () => {
  it("agrees with Date about adding days", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3_600, max: 3_600 }), (date, days) => {
        expect(addDays(date, days)).toBe(new Date(utc(date) + days * DAY).toISOString().slice(0, 10));
      }),
    );
  });

  it("agrees with Date about the days between and the weekday", () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(daysBetween(from, to)).toBe((utc(to) - utc(from)) / DAY);
        expect(weekday(from) % 7).toBe(new Date(utc(from)).getUTCDay());
      }),
    );
  });

  it("adds and subtracts as inverses", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3_600, max: 3_600 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it("keeps the day when it adds months, or takes the last of a shorter month (Civil Code art. 202)", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -100, max: 100 }), (date, months) => {
        const [year, month, day] = parts(date);
        const [newYear, newMonth, newDay] = parts(addMonths(date, months));
        expect(newYear * 12 + newMonth).toBe(year * 12 + month + months);
        expect(newDay).toBe(Math.min(day, daysInMonth(newYear, newMonth)));
      }),
    );
  });

  it("refuses to leave the calendar of 1900 to 2199", () => {
    expect(() => addDays(plainDate("2199-12-31"), 1)).toThrow(RangeError);
    expect(() => addMonths(plainDate("1900-01-31"), -1)).toThrow(RangeError);
  });
});

describe("the test vectors of FACTS b4", () => {
  const start = plainDate("2026-11-23");

  it("starts on a Monday", () => {
    expect(weekday(start)).toBe(1);
  });

  it.each([
    [15, "2026-12-08"],
    [60, "2027-01-22"],
  ])("adds %i calendar days, the start excluded", (days, due) => {
    expect(addDays(start, days)).toBe(due);
  });

  it("adds months and years to the corresponding day, clamped to the end of the month (H-05)", () => {
    expect(addMonths(start, 5)).toBe("2027-04-23");
    expect(addYears(start, 2)).toBe("2028-11-23");
    expect(addYears(start, 3)).toBe("2029-11-23");
    expect(addMonths(plainDate("2026-08-31"), 6)).toBe("2027-02-28");
    expect(addMonths(plainDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(plainDate("2028-01-31"), 1)).toBe("2028-02-29");
    expect(addMonths(plainDate("2026-03-31"), 1)).toBe("2026-04-30");
    expect(addYears(plainDate("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addYears(plainDate("2024-02-29"), 4)).toBe("2028-02-29");
    expect(addMonths(plainDate("2024-02-29"), 12)).toBe("2025-02-28");
  });
});

describe("real days", () => {
  it.each([
    "2025-02-29",
    "2100-02-29",
    "2024-13-01",
    "0000-00-00",
    "9999-01-01",
    "2024-2-3",
    "2026-04-31",
    "",
  ])("refuses %s", (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it("accepts 29 February of a leap year", () => {
    expect(isPlainDate("2024-02-29")).toBe(true);
    expect(isPlainDate("2000-02-29")).toBe(true);
  });
});
