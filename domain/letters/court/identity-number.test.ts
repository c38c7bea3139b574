import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ageOn,
  birthDay,
  isIdentityNumber,
  normalIdentityNumber,
  sexOf,
} from "@/domain/letters/court/identity-number";
import { plainDate } from "@/domain/time/plain-date";

/** Invented: no place has the area code 100000. */
const VALID = "100000199003070026";

describe("the identity number", () => {
  it("knows its check digit", () => {
    for (const digit of "0123456789X")
      expect(isIdentityNumber(VALID.slice(0, 17) + digit)).toBe(digit === "6");
    expect(isIdentityNumber("10000020130307001X")).toBe(true);
  });

  it("reads full-width digits, spaces and a small x as people type them", () => {
    expect(normalIdentityNumber(" １００００0 20130307 001ｘ ")).toBe("10000020130307001X");
  });

  it("refuses days that do not exist, other lengths and other characters", () => {
    for (const wrong of ["", "100000199002300021", "10000019900307002", `${VALID}1`, "A00000199003070026"])
      expect(isIdentityNumber(wrong)).toBe(false);
    expect(birthDay("100000199013300021")).toBeUndefined();
  });

  it("notices every single wrong digit and every swap of two neighbours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const digit = (Number(VALID[place]) + more) % 10;
        expect(isIdentityNumber(`${VALID.slice(0, place)}${digit}${VALID.slice(place + 1)}`)).toBe(false);
      }),
    );
    for (let place = 0; place < 16; place += 1) {
      const [a, b] = [VALID[place], VALID[place + 1]];
      if (a === b) continue;
      expect(isIdentityNumber(`${VALID.slice(0, place)}${b}${a}${VALID.slice(place + 2)}`)).toBe(false);
    }
  });

  it("tells age from the birthday on, and sex", () => {
    expect(ageOn(VALID, plainDate("2026-03-06"))).toBe(35);
    expect(ageOn(VALID, plainDate("2026-03-07"))).toBe(36);
    expect(ageOn(VALID, plainDate("1989-01-01"))).toBeUndefined();
    expect(sexOf(VALID)).toBe("female");
  });
});
