import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/time/arithmetic";
import { formatDate, formatDateWithWeekday } from "@/domain/time/format-date";
import { plainDate } from "@/domain/time/plain-date";
import { parseTypedDate } from "@/domain/time/typed-date";

describe("a day as people type it", () => {
  it.each([
    "2026-9-3",
    "2026-09-03",
    "2026/9/3",
    "2026.9.3",
    "2026年9月3日",
    "2026 年 9 月 3 日",
    "2026年9月3号",
    "２０２６年９月３日",
    "２０２６／９／３",
    "２０２６－０９－０３",
    "2026–9–3",
    "2026。9。3",
    "20260903",
    "  2026-9-3 ",
  ])("reads %s", (text) => {
    expect(parseTypedDate(text)).toEqual({ ok: true, value: "2026-09-03" });
  });

  it.each([
    ["", "date.empty"],
    ["　", "date.empty"],
    ["二〇二六年", "date.unreadable"],
    ["二〇二六年九月三日", "date.unreadable"],
    ["-1", "date.unreadable"],
    ["−1", "date.unreadable"],
    ["26-9-3", "date.unreadable"],
    ["3/9/2026", "date.unreadable"],
    ["2026", "date.unreadable"],
    ["2026-9", "date.unreadable"],
    ["9月3日", "date.year-missing"],
    ["9-3", "date.year-missing"],
    ["0000", "date.year-out-of-range"],
    ["9999", "date.year-out-of-range"],
    ["0000-00-00", "date.year-out-of-range"],
    ["9999-12-31", "date.year-out-of-range"],
    ["1899-12-31", "date.year-out-of-range"],
    ["2026-02-29", "date.not-real"],
    ["2100-02-29", "date.not-real"],
    ["2024-13-01", "date.not-real"],
    ["2026-9-0", "date.not-real"],
    ["2026-09-03".repeat(1_000), "date.unreadable"],
    ["=2026-09-03", "date.unreadable"],
  ])("refuses %s as %s", (text, error) => {
    expect(parseTypedDate(text)).toEqual({ ok: false, error });
  });

  it("reads back what it formats, and never throws on anything else", () => {
    const days = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays(plainDate("1900-01-01"), count));
    fc.assert(
      fc.property(days, (day) => {
        expect(parseTypedDate(formatDate(day, "zh-CN"))).toEqual({ ok: true, value: day });
        expect(parseTypedDate(day)).toEqual({ ok: true, value: day });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof parseTypedDate(text).ok === "boolean"),
    );
  });
});

describe("a day as a screen shows it", () => {
  const day = plainDate("2026-11-23");

  it("writes the year in full and no leading zero", () => {
    expect(formatDate(day, "zh-CN")).toBe("2026年11月23日");
    expect(formatDate(day, "en")).toBe("23 November 2026");
    expect(formatDate(plainDate("2026-09-03"), "zh-CN")).toBe("2026年9月3日");
    expect(formatDate(plainDate("2026-09-03"), "en")).toBe("3 September 2026");
  });

  it("names the weekday where a person must act by it", () => {
    expect(formatDateWithWeekday(day, "zh-CN")).toBe("2026年11月23日（周一）");
    expect(formatDateWithWeekday(day, "en")).toBe("Monday 23 November 2026");
    expect(formatDateWithWeekday(plainDate("2026-11-29"), "zh-CN")).toBe("2026年11月29日（周日）");
  });
});
