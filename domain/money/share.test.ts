import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_FEN } from "@/domain/money/fen";
import { onScale } from "@/domain/money/scale";
import { share } from "@/domain/money/share";

describe("a share of an amount", () => {
  it.each([
    [100, 1, 3, 33],
    [200, 1, 3, 67],
    [1, 1, 2, 1],
    [5, 1, 2, 3],
    [19_800, 122, 365, 6_618],
    [MOST_FEN, 365, 365, MOST_FEN],
    [0, 3, 7, 0],
    [MOST_FEN, 19_000_000, 3_650_000, 52_054_794_521],
  ])("%i fen, %i of %i, is %i", (fen, part, whole, expected) => {
    expect(share(fen, part, whole)).toBe(expected);
  });

  it("is the exact quotient, half a fen up", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MOST_FEN }),
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 1_000, max: 4_000_000 }),
        (fen, part, whole) => {
          const exact = (2n * BigInt(fen) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
          expect(BigInt(share(fen, part, whole))).toBe(exact);
        },
      ),
    );
  });

  it.each([
    [-1, 1, 2],
    [1.5, 1, 2],
    [1, -1, 2],
    [1, 1, 0],
    [Number.MAX_SAFE_INTEGER, 2, 1],
  ])("refuses %d, %d of %d", (fen, part, whole) => {
    expect(() => share(fen, part, whole)).toThrow(RangeError);
  });
});

describe("a cumulative scale", () => {
  const scale = {
    base: 100,
    brackets: [
      { above: 1_000, basisPoints: 250 },
      { above: 2_000, basisPoints: 100 },
    ],
  };

  it("adds each bracket to those below it", () => {
    expect([0, 1_000, 1_001, 1_020, 2_000, 3_000].map((amount) => onScale(scale, amount))).toEqual([
      100, 100, 100, 101, 125, 135,
    ]);
  });

  it("halves before it rounds", () => {
    expect(onScale({ base: 101, brackets: [] }, 5, 2)).toBe(51);
    expect(onScale({ base: 100, brackets: [{ above: 0, basisPoints: 49 }] }, 100, 2)).toBe(50);
  });
});
