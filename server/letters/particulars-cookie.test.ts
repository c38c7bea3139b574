import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openParticulars, sealParticulars } from "@/server/letters/particulars-cookie";

const NOW = Date.parse("2026-11-23T09:00:00Z");
const PLACE = { attemptId: "7c9e6679-7425-40de-944b-e07fc1f90ae7", kind: "civil-complaint" } as const;
const RAW = { identityNumber: "100000199003070026", claims: ["perform-downgrade"] };

beforeAll(() => vi.stubEnv("NEXTAUTH_SECRET", randomBytes(32).toString("base64")));

describe("sealed particulars", () => {
  it("come back as they were typed, for an hour", () => {
    const sealed = sealParticulars(PLACE, RAW, NOW);
    expect(openParticulars(PLACE, sealed, NOW)).toEqual(RAW);
    expect(openParticulars(PLACE, sealed, NOW + 3_599_000)).toEqual(RAW);
    expect(openParticulars(PLACE, sealed, NOW + 3_600_000)).toBeUndefined();
  });

  it("say nothing to who cannot open them, and never look the same twice", () => {
    const sealed = sealParticulars(PLACE, RAW, NOW);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("10000019900307");
    expect(sealParticulars(PLACE, RAW, NOW)).not.toBe(sealed);
  });

  it("open for no other attempt and no other paper", () => {
    const sealed = sealParticulars(PLACE, RAW, NOW);
    expect(openParticulars({ ...PLACE, kind: "fee-relief" }, sealed, NOW)).toBeUndefined();
    expect(
      openParticulars({ ...PLACE, attemptId: "7c9e6679-7425-40de-944b-e07fc1f90ae8" }, sealed, NOW),
    ).toBeUndefined();
  });

  it("are refused when one bit is other, or when they never were ours", () => {
    const bytes = Buffer.from(sealParticulars(PLACE, RAW, NOW), "base64url");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), (place, bit) => {
        const other = Buffer.from(bytes);
        other[place] = (other[place] ?? 0) ^ (1 << bit);
        expect(openParticulars(PLACE, other.toString("base64url"), NOW)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openParticulars(PLACE, text, NOW)).toBeUndefined();
      }),
    );
  });
});
