import { getDayDetail, getLunarDate, getSolarTermDate, isWorkday as workdayByLibrary } from "chinese-days";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekday } from "@/domain/time/arithmetic";
import { HOLIDAY_YEARS } from "@/domain/time/holiday-years";
import { calendarOn, dayKind, inHolidayBlock, isWorkday } from "@/domain/time/holidays";
import { isPlainDate, plainDate } from "@/domain/time/plain-date";
import { lastDayOf, rollOver, type Sum } from "@/domain/time/working-days";

const knownDays = HOLIDAY_YEARS.flatMap(({ year }) =>
  Array.from({ length: 366 }, (_, index) => addDays(plainDate(`${year}-01-01`), index)).filter((day) =>
    day.startsWith(String(year)),
  ),
);
const someDay = fc
  .integer({ min: 0, max: daysBetween(plainDate("2024-12-01"), plainDate("2027-03-01")) })
  .map((days) => addDays(plainDate("2024-12-01"), days));

describe("the sums of FACTS b4, from Monday 2026-11-23", () => {
  it.each([
    ["2026-11-23", "day", 15, "2026-12-08"],
    ["2026-11-23", "working-day", 7, "2026-12-02"],
    ["2026-11-23", "working-day", 5, "2026-11-30"],
    ["2026-11-23", "day", 60, "2027-01-22"],
    ["2026-11-23", "month", 5, "2027-04-23"],
    ["2026-11-23", "year", 2, "2028-11-23"],
    ["2026-11-23", "year", 3, "2029-11-23"],
    ["2026-08-31", "month", 6, "2027-02-28"],
    ["2024-02-29", "year", 1, "2025-02-28"],
  ] as const)("%s and %s %i gives %s", (start, unit, count, last) => {
    expect(lastDayOf(plainDate(start), { unit, count }).lastDay).toBe(last);
  });

  it("refuses a period of no days", () => {
    expect(() => lastDayOf(plainDate("2026-11-23"), { unit: "day", count: 0 })).toThrow(RangeError);
  });
});

describe("working days across the National Day of 2026", () => {
  const counted = lastDayOf(plainDate("2026-09-28"), { unit: "working-day", count: 7 });

  it("passes over the seven days off and counts the Saturday that is worked", () => {
    expect(counted.lastDay).toBe("2026-10-13");
    expect(isWorkday(plainDate("2026-10-10"))).toBe(true);
    expect(counted.calendar).toBe("unverified");
  });

  it("names every day that it passed over, and why", () => {
    expect(counted.skipped).toEqual([
      { day: "2026-10-01", why: "festival" },
      { day: "2026-10-02", why: "festival" },
      { day: "2026-10-03", why: "festival" },
      { day: "2026-10-04", why: "weekend" },
      { day: "2026-10-05", why: "rest" },
      { day: "2026-10-06", why: "rest" },
      { day: "2026-10-07", why: "rest" },
      { day: "2026-10-11", why: "weekend" },
    ]);
  });

  it("says that a count into a year without a table is nominal", () => {
    const into2027 = lastDayOf(plainDate("2026-12-29"), { unit: "working-day", count: 7 });
    expect(into2027).toMatchObject({ lastDay: "2027-01-08", calendar: "none" });
    expect(into2027.skipped[0]).toEqual({ day: "2027-01-01", why: "festival" });
  });
});

describe("15 days over Spring Festival, with days off and days that are worked for them (H-04)", () => {
  const spring = lastDayOf(plainDate("2026-02-05"), { unit: "day", count: 15 });

  it("counts days off like any other, and rolls only where a rule says so", () => {
    expect(spring.lastDay).toBe("2026-02-20");
    expect(rollOver(spring.lastDay, "nominal").rolled).toBeUndefined();
    for (const regime of ["civil", "court", "market"] as const)
      expect(rollOver(spring.lastDay, regime).rolled).toBe("2026-02-24");
  });

  it("counts the Saturday that is worked before it, and none of the days off", () => {
    expect(isWorkday(plainDate("2026-02-14"))).toBe(true);
    expect(lastDayOf(plainDate("2026-02-09"), { unit: "working-day", count: 7 }).lastDay).toBe("2026-02-25");
    // The Saturday after it is worked as well.
    expect(lastDayOf(plainDate("2026-02-25"), { unit: "working-day", count: 3 }).lastDay).toBe("2026-02-28");
  });

  it("warns of a year that nobody published, and gives the plain sum", () => {
    const next = lastDayOf(plainDate("2027-01-25"), { unit: "working-day", count: 15 });
    expect(next.calendar).toBe("none");
    expect(lastDayOf(plainDate("2027-01-25"), { unit: "day", count: 15 }).lastDay).toBe("2027-02-09");
    expect(rollOver(plainDate("2027-02-09"), "court")).toMatchObject({ rolled: undefined, calendar: "none" });
  });
});

describe("rolling over, by regime (FACTS J02)", () => {
  it.each([
    // A plain weekend rolls before courts and in civil periods, not before the market regulator.
    ["2026-11-28", "court", "2026-11-30"],
    ["2026-11-28", "civil", "2026-11-30"],
    ["2026-11-28", "market", "2026-11-28"],
    // A published block rolls everywhere, its weekend and compensatory rest days included.
    ["2026-10-01", "court", "2026-10-08"],
    ["2026-10-05", "civil", "2026-10-08"],
    ["2026-10-04", "market", "2026-10-08"],
    ["2026-09-26", "market", "2026-09-28"],
    // A Saturday that everybody works does not roll.
    ["2026-10-10", "court", "2026-10-10"],
    // From a block straight into a weekend that is worked.
    ["2026-01-02", "court", "2026-01-04"],
    ["2026-11-25", "court", "2026-11-25"],
  ] as const)("%s under %s gives %s", (last, regime, rolled) => {
    expect(rollOver(plainDate(last), regime).rolled).toBe(rolled);
  });

  it("shows only the nominal day where the year has no table, also when the roll would enter it", () => {
    expect(rollOver(plainDate("2027-01-02"), "court")).toEqual({
      rolled: undefined,
      skipped: [],
      calendar: "none",
    });
    expect(rollOver(plainDate("2028-05-01"), "market").rolled).toBeUndefined();
  });

  it("rolls nothing where the text held says nothing about it", () => {
    expect(rollOver(plainDate("2026-10-01"), "nominal")).toEqual({
      rolled: undefined,
      skipped: [],
      calendar: "verified",
    });
  });

  it("never shortens, and ends on a day that is no day off", () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom("civil", "court", "market"), (day, regime) => {
        const { rolled, skipped } = rollOver(day, regime);
        if (rolled === undefined) return;
        expect(rolled >= day).toBe(true);
        expect(skipped.map((one) => one.day)).toEqual(
          Array.from({ length: daysBetween(day, rolled) }, (_, index) => addDays(day, index)),
        );
        expect(regime === "market" ? inHolidayBlock(rolled) : !isWorkday(rolled)).toBe(false);
      }),
    );
  });
});

describe("our table of days off", () => {
  it("agrees with chinese-days on every day of every year that it holds", () => {
    expect(knownDays).toHaveLength(730);
    expect(knownDays.filter((day) => isWorkday(day) !== workdayByLibrary(day))).toEqual([]);
  });

  it("calls the same days off by the same festivals as chinese-days", () => {
    const names = { 元旦: "new-year", 春节: "spring-festival", 清明: "qingming", 劳动节: "labour-day" };
    const differing = HOLIDAY_YEARS.flatMap(({ blocks }) => blocks).filter(({ name, from }) => {
      const said = getDayDetail(from).name.split(",")[1] ?? "";
      const ours = { ...names, 端午: "dragon-boat", 中秋: "mid-autumn", 国庆节: "national-day" }[said];
      return ours === undefined || !name.startsWith(ours);
    });
    expect(differing).toEqual([]);
  });

  it("takes the festivals from the Holiday Measures, art. 2", () => {
    for (const { year, blocks } of HOLIDAY_YEARS) {
      const festivals = blocks.flatMap(({ festival }) => festival);
      const lunar = festivals.map((day) => ({ day, ...getLunarDate(day) }));
      const on = (month: number, day: number) =>
        lunar.find(({ lunarMon, lunarDay, isLeap }) => lunarMon === month && lunarDay === day && !isLeap)
          ?.day;
      const first = on(1, 1);
      expect(first).toBeDefined();
      const eve = addDays(plainDate(first ?? ""), -1);
      expect(festivals).toEqual(
        [
          `${year}-01-01`,
          eve,
          first,
          on(1, 2),
          on(1, 3),
          getSolarTermDate(year, 4, "pure_brightness"),
          `${year}-05-01`,
          `${year}-05-02`,
          on(5, 5),
          on(8, 15),
          `${year}-10-01`,
          `${year}-10-02`,
          `${year}-10-03`,
        ].sort(),
      );
    }
  });

  it("holds blocks in order and apart, and make-up days that are weekends", () => {
    for (const { year, blocks, makeUpDays, source, verifiedOn } of HOLIDAY_YEARS) {
      const edges = blocks.flatMap(({ from, to }) => [from, to]);
      expect(edges).toEqual([...edges].sort());
      for (const { from, to, festival } of blocks)
        expect(festival.every((day) => from <= day && day <= to)).toBe(true);
      expect(makeUpDays.filter((day) => weekday(day) < 6 || inHolidayBlock(day))).toEqual([]);
      expect([...edges, ...makeUpDays].every((day) => day.startsWith(String(year)))).toBe(true);
      expect(source.length).toBeGreaterThan(40);
      expect(isPlainDate(verifiedOn)).toBe(true);
    }
  });

  it("knows no year that nobody published, only weekends and the festivals on fixed days", () => {
    expect(calendarOn(plainDate("2027-02-08"))).toBe("none");
    expect(dayKind(plainDate("2027-02-08"))).toBe("workday");
    expect(dayKind(plainDate("2027-10-01"))).toBe("festival");
    expect(dayKind(plainDate("2027-10-09"))).toBe("weekend");
  });
});

describe("counting in general", () => {
  const units = fc.constantFrom<Sum["unit"]>("day", "working-day", "month", "year");

  it("never counts the first day, and a longer period never ends earlier", () => {
    fc.assert(
      fc.property(someDay, units, fc.integer({ min: 1, max: 40 }), (start, unit, count) => {
        const { lastDay } = lastDayOf(start, { unit, count });
        expect(lastDay > start).toBe(true);
        expect(lastDayOf(start, { unit, count: count + 1 }).lastDay >= lastDay).toBe(true);
      }),
    );
  });

  it("counts working days one by one", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const { lastDay, skipped } = lastDayOf(start, { unit: "working-day", count });
        const days = Array.from({ length: daysBetween(start, lastDay) }, (_, index) =>
          addDays(start, index + 1),
        );
        expect(days.filter(isWorkday)).toHaveLength(count);
        expect(isWorkday(lastDay)).toBe(true);
        expect(skipped.map(({ day }) => day)).toEqual(days.filter((day) => !isWorkday(day)));
      }),
    );
  });
});
