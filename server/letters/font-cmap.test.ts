import { expect, it } from "vitest";
import { readCoverage } from "@/server/letters/font-cmap";
import { FONT_IDS, letterFont } from "@/server/letters/fonts";

it("finds every pinned font installed and reads its characters", () => {
  expect(FONT_IDS.filter((id) => letterFont(id) === undefined)).toEqual([]);
  const serif = letterFont("serif")?.coverage;
  expect(["张", "倩", "—", "“", "A", "䶮", "𬱖"].every((one) => serif?.has(one.codePointAt(0) ?? 0))).toBe(
    true,
  );
  expect(serif?.has(0x0f56)).toBe(false);
  expect(letterFont("tibetan")?.coverage.has(0x0f56)).toBe(true);
});

it("refuses a file that is no font", () => {
  expect(() => readCoverage(new Uint8Array(64))).toThrow(RangeError);
});
