import { expect, test } from "vitest";
import { chanceOf, median, sameSource } from "@/e2e/two-samples";

const even = Array.from({ length: 200 }, (_, n) => (n * 61) % 200);
const moved = (by: number) => even.map((value) => value + by);

test("samples of one source are taken for one, and what lies apart is told apart", () => {
  expect(sameSource(even, even)).toBe(1);
  expect(sameSource(even, moved(4))).toBeGreaterThan(0.5);
  expect(sameSource(even, moved(60))).toBeLessThan(0.001);
});

// Critical values of the test for two samples of 200: 0.136 at 5 %, 0.163 at 1 %.
test("agrees with the published critical values", () => {
  expect(sameSource(even, moved(27))).toBeGreaterThan(0.04);
  expect(sameSource(even, moved(28))).toBeLessThan(0.05);
  expect(sameSource(even, moved(34))).toBeLessThan(0.01);
});

test("the median of an odd and of an even count", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test("what chance may do to medians shrinks with the scatter and with the size", () => {
  const narrow = even.map((value) => value / 10);
  expect(chanceOf(narrow, narrow)).toBeCloseTo(chanceOf(even, even) / 10, 5);
  expect(chanceOf(even.slice(0, 50), even.slice(50, 100))).toBeGreaterThan(1.5 * chanceOf(even, even));
  expect(chanceOf(even, even)).toBeLessThan(40);
});
