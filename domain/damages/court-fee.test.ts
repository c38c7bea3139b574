import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CourtClaim, courtFee } from "@/domain/damages/court-fee";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-23");
const amounts = fc.integer({ min: 1, max: 400_000_000_000 });

function claim(yuan: number, rest: Partial<CourtClaim> = {}): CourtClaim {
  return { propertyFen: [Math.round(yuan * 100)], otherClaims: 0, procedure: "ordinary", ...rest };
}

function fullYuan(yuan: number): number {
  return courtFee(claim(yuan), TODAY).full.mostFen / 100;
}

/** The table of FACTS d4, written apart from the code: a rate and a constant for each bracket, in tenths of a fen. */
const TABLE = [
  [100_000, 25, -200],
  [200_000, 20, 300],
  [500_000, 15, 1_300],
  [1_000_000, 10, 3_800],
  [2_000_000, 9, 4_800],
  [5_000_000, 8, 6_800],
  [10_000_000, 7, 11_800],
  [20_000_000, 6, 21_800],
  [Number.POSITIVE_INFINITY, 5, 41_800],
] as const;

function byTheTable(fen: number): number {
  if (fen <= 1_000_000) return 5_000;
  const [, perMille, constant] = TABLE.find(([upTo]) => fen <= upTo * 100) ?? [0, 0, 0];
  return Number((BigInt(fen) * BigInt(perMille) + BigInt(constant) * 100_000n + 500n) / 1_000n);
}

describe("the fee for a claim of money (FACTS d4)", () => {
  it.each([
    [0.01, 50],
    [153, 50],
    [10_000, 50],
    [100_000, 2_300],
    [200_000, 4_300],
    [500_000, 8_800],
    [1_000_000, 13_800],
    [2_000_000, 22_800],
    [5_000_000, 46_800],
    [10_000_000, 81_800],
    [20_000_000, 141_800],
    [30_000_000, 191_800],
    [10_001, 50.03],
    [10_000.4, 50.01],
  ])("%d yuan pay %d yuan", (yuan, fee) => {
    expect(fullYuan(yuan)).toBe(fee);
  });

  it("agrees with the table of rates and constants on every amount", () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        const { full } = courtFee({ propertyFen: [fen], otherClaims: 0, procedure: "ordinary" }, TODAY);
        expect(full).toEqual({ leastFen: byTheTable(fen), mostFen: byTheTable(fen) });
      }),
    );
  });

  it("never falls when the claim grows, and adds several claims together", () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const apart = courtFee({ propertyFen: [one, other], otherClaims: 0, procedure: "ordinary" }, TODAY);
        const added = courtFee({ propertyFen: [one + other], otherClaims: 0, procedure: "ordinary" }, TODAY);
        const alone = courtFee({ propertyFen: [one], otherClaims: 0, procedure: "ordinary" }, TODAY);
        expect(apart.full).toEqual(added.full);
        expect(alone.full.mostFen).toBeLessThanOrEqual(added.full.mostFen);
        expect(apart.notes.map(({ code }) => code)).toContain("added-together");
      }),
    );
  });

  it.each([[-1], [0.5], [Number.NaN], [Number.MAX_SAFE_INTEGER]])("refuses %d fen", (fen) => {
    expect(() => courtFee({ propertyFen: [fen], otherClaims: 0, procedure: "ordinary" }, TODAY)).toThrow(
      RangeError,
    );
  });
});

describe("claims without an amount", () => {
  const other = (otherClaims: number) =>
    courtFee({ propertyFen: [], otherClaims, procedure: "ordinary" }, TODAY);

  it("pay 50 to 100 yuan as the province sets, several of them once", () => {
    expect(other(1).full).toEqual({ leastFen: 5_000, mostFen: 10_000 });
    expect(other(3).full).toEqual(other(1).full);
    expect(other(1).notes.map(({ code }) => code)).toContain("set-by-the-province");
  });

  it("pay nothing beside a claim for money", () => {
    const mixed = courtFee(claim(200_000, { otherClaims: 2 }), TODAY);
    expect(mixed.full).toEqual({ leastFen: 430_000, mostFen: 430_000 });
    expect(mixed.notes.find(({ code }) => code === "by-the-money-claims")?.citations).toMatchObject([
      { act: "civil-procedure-interpretation-2022", article: 201, paragraph: 1 },
    ]);
  });

  it("cost nothing when nothing is claimed", () => {
    expect(courtFee({ propertyFen: [0], otherClaims: 0, procedure: "ordinary" }, TODAY).full.mostFen).toBe(0);
  });
});

describe("halving (J07)", () => {
  it("makes 25 yuan of 50 in the simple and the small-claims procedure", () => {
    for (const procedure of ["simple", "small-claim"] as const) {
      const fee = courtFee(claim(153, { procedure }), TODAY);
      expect(fee).toMatchObject({ halved: true, due: { leastFen: 2_500, mostFen: 2_500 } });
      expect(fee.prepaid).toEqual({ by: "plaintiff", fee: { leastFen: 2_500, mostFen: 2_500 } });
    }
  });

  it("never halves twice: simple procedure ended by mediation or withdrawal pays one half", () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom("mediation", "withdrawal", "judgment"),
        fc.constantFrom("ordinary", "simple", "small-claim"),
        (fen, ending, procedure) => {
          const fee = courtFee({ propertyFen: [fen], otherClaims: 0, procedure, ending }, TODAY);
          const half = procedure !== "ordinary" || ending !== "judgment";
          expect(fee.halved).toBe(half);
          const exact = half ? fee.full.mostFen / 2 : fee.full.mostFen;
          expect(Math.abs(fee.due.mostFen - exact)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
    const codes = courtFee(claim(153, { procedure: "simple", ending: "mediation" }), TODAY).notes;
    expect(codes.map(({ code }) => code)).toContain("halved-once-only");
  });

  it("prepays in full what only a later mediation halves", () => {
    const fee = courtFee(claim(100_000, { ending: "mediation" }), TODAY);
    expect(fee.prepaid.fee.mostFen).toBe(230_000);
    expect(fee.due.mostFen).toBe(115_000);
  });
});

describe("groups", () => {
  it("prepay nothing when open, by the interpretation, art. 194", () => {
    const fee = courtFee(claim(1_000_000, { group: "open" }), TODAY);
    expect(fee.prepaid).toEqual({ by: "nobody", fee: { leastFen: 0, mostFen: 0 } });
    expect(fee.full.mostFen).toBe(1_380_000);
    expect(fee.notes.find(({ code }) => code === "no-prepayment-for-open-group")?.citations).toMatchObject([
      { article: 194 },
    ]);
  });

  it("leave the way of counting of a fixed group to the court, and are barred from the simple procedure", () => {
    const fee = courtFee(claim(100_000, { group: "fixed", procedure: "simple" }), TODAY);
    expect(fee).toMatchObject({ halved: false, prepaid: { by: "plaintiff", fee: { mostFen: 230_000 } } });
    const codes = fee.notes.map(({ code }) => code);
    expect(codes).toContain("fixed-group-ask-the-court");
    expect(codes).toContain("simple-barred-for-groups");
  });
});

describe("the later suit of a person who did not register (fee measures art. 14)", () => {
  it.each([
    [153, 50],
    [10_000, 50],
    [500_000, 7_400],
    [5_000_000, 52_400],
    [10_000_000, 77_400],
    [11_000_000, 78_400],
  ])("%d yuan pay %d yuan by the scale for enforcement", (yuan, fee) => {
    expect(courtFee(claim(yuan, { group: "after-open", procedure: "simple" }), TODAY)).toMatchObject({
      full: { leastFen: fee * 100, mostFen: fee * 100 },
      halved: false,
      prepaid: { by: "ask-the-court" },
      citations: [{ act: "litigation-fees-2006", article: 14 }],
    });
  });
});

describe("relief", () => {
  it("is named with every fee, with its articles", () => {
    const { notes } = courtFee(claim(153), TODAY);
    const articles = notes.flatMap(({ citations }) => citations.map(({ article }) => article));
    expect(articles).toEqual(expect.arrayContaining([29, 44, 45, 46, 47, 48]));
    for (const { citations } of notes) expect(citations.length).toBeGreaterThan(0);
  });
});
