import { type PlainDate, plainDate } from "@/domain/time/plain-date";

/**
 * The published calendar of days off, year by year (yearly State Council notice on holidays and make-up workdays). It is
 * published in November for the next year only, so a year is added here by hand, and a year that is not here is not
 * known: the counting then answers nominal dates and says so. Nothing is computed from the moon or guessed.
 */
export type HolidayBlock = {
  readonly name: FestivalName;
  /** First and last day off in one stretch, weekends and compensatory rest days included. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The days of the festival itself (Holiday Measures art. 2); the rest of the block is weekend or compensatory rest. */
  readonly festival: readonly PlainDate[];
};

export type FestivalName =
  | "new-year"
  | "spring-festival"
  | "qingming"
  | "labour-day"
  | "dragon-boat"
  | "mid-autumn"
  | "national-day"
  | "national-day-and-mid-autumn";

export type HolidayYear = {
  readonly year: number;
  readonly blocks: readonly HolidayBlock[];
  /** Saturdays and Sundays on which everybody works instead. */
  readonly makeUpDays: readonly PlainDate[];
  /** How it was checked: against the official page itself, or only against a reprint of its words. */
  readonly checked: "official" | "reprint";
  /** What was read. */
  readonly source: string;
  /** The official page, named by others and not opened here when `checked` is `reprint`. */
  readonly official: string;
  readonly verifiedOn: PlainDate;
};

const CHECKED = plainDate("2026-11-23");

function block(name: FestivalName, from: string, to: string, ...festival: readonly string[]): HolidayBlock {
  return { name, from: plainDate(from), to: plainDate(to), festival: festival.map(plainDate) };
}

/** In order. The words of both notices were read as the news agency carried them, and agree with chinese-days 1.5.7. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2025,
    blocks: [
      block("new-year", "2025-01-01", "2025-01-01", "2025-01-01"),
      block(
        "spring-festival",
        "2025-01-28",
        "2025-02-04",
        "2025-01-28",
        "2025-01-29",
        "2025-01-30",
        "2025-01-31",
      ),
      block("qingming", "2025-04-04", "2025-04-06", "2025-04-04"),
      block("labour-day", "2025-05-01", "2025-05-05", "2025-05-01", "2025-05-02"),
      block("dragon-boat", "2025-05-31", "2025-06-02", "2025-05-31"),
      block(
        "national-day-and-mid-autumn",
        "2025-10-01",
        "2025-10-08",
        "2025-10-01",
        "2025-10-02",
        "2025-10-03",
        "2025-10-06",
      ),
    ],
    makeUpDays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"].map(plainDate),
    checked: "reprint",
    source:
      "Notice of the General Office of the State Council of 12 November 2024 (国办发明电〔2024〕12号), full text as carried by Xinhua, https://m.gmw.cn/2024-11/12/content_1303894933.htm; the official page was not opened; agrees with chinese-days 1.5.7",
    official: "https://www.gov.cn/",
    verifiedOn: CHECKED,
  },
  {
    year: 2026,
    blocks: [
      block("new-year", "2026-01-01", "2026-01-03", "2026-01-01"),
      block(
        "spring-festival",
        "2026-02-15",
        "2026-02-23",
        "2026-02-16",
        "2026-02-17",
        "2026-02-18",
        "2026-02-19",
      ),
      block("qingming", "2026-04-04", "2026-04-06", "2026-04-05"),
      block("labour-day", "2026-05-01", "2026-05-05", "2026-05-01", "2026-05-02"),
      block("dragon-boat", "2026-06-19", "2026-06-21", "2026-06-19"),
      block("mid-autumn", "2026-09-25", "2026-09-27", "2026-09-25"),
      block("national-day", "2026-10-01", "2026-10-07", "2026-10-01", "2026-10-02", "2026-10-03"),
    ],
    makeUpDays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].map(
      plainDate,
    ),
    checked: "reprint",
    source:
      "Notice of the General Office of the State Council of 4 November 2025, full text as carried by Xinhua, https://politics.gmw.cn/2025-11/04/content_38391083.htm; the official page was not opened; agrees with chinese-days 1.5.7",
    official: "https://www.gov.cn/zhengce/content/202511/content_7047090.htm",
    verifiedOn: CHECKED,
  },
];
