import { describe, expect, test } from "vitest";
import { formatSpanEnds } from "@/domain/time/format-date";
import { plainDate } from "@/domain/time/plain-date";

describe("the ends of a span say once what they share", () => {
  test.each([
    ["2026-09-04", "2026-09-07", ["2026年9月4日", "7日"], ["4", "7 September 2026"]],
    ["2026-09-28", "2026-10-07", ["2026年9月28日", "10月7日"], ["28 September", "7 October 2026"]],
    [
      "2026-12-31",
      "2027-12-31",
      ["2026年12月31日", "2027年12月31日"],
      ["31 December 2026", "31 December 2027"],
    ],
  ] as const)("%s to %s", (from, to, zh, en) => {
    expect(formatSpanEnds(plainDate(from), plainDate(to), "zh-CN")).toEqual(zh);
    expect(formatSpanEnds(plainDate(from), plainDate(to), "en")).toEqual(en);
  });
});
