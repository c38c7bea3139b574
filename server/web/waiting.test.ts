import { expect, test } from "vitest";
import { secondsUntil, untilOf } from "@/server/web/waiting";

const NOW = Date.parse("2026-11-23T06:00:00Z");

test("a wait that an address names is over by itself", () => {
  const until = untilOf(600, NOW);
  expect(secondsUntil(until, NOW)).toBe(600);
  expect(secondsUntil(until, NOW + 599_000)).toBe(1);
  expect(secondsUntil(until, NOW + 600_000)).toBeUndefined();
});

test.each([undefined, "", "soon", "-1", "9".repeat(11), "1795413600.5", ["1795413600"]])(
  "%j names no wait",
  (named) => {
    expect(secondsUntil(named, NOW)).toBeUndefined();
  },
);

test("an odd count of seconds becomes a minute", () => {
  for (const odd of [undefined, "x", -5, 0, 1e9]) expect(secondsUntil(untilOf(odd, NOW), NOW)).toBe(60);
});
