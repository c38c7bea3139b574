import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiText } from "@/server/api/ascii-text";

const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));

describe("a person's words in an answer", () => {
  it("reads back as the same words, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof(units, fc.string({ unit: "binary" }), fc.string()), (text) => {
        const written = JSON.stringify({ text: asciiText(text) });
        expect(written).toMatch(/^[\x20-\x7e]*$/);
        expect(JSON.parse(written)).toEqual({ text });
      }),
    );
  });

  it("leaves plain words alone and escapes what ends a string", () => {
    expect(asciiText("Road 1")).toBe("Road 1");
    expect(JSON.stringify(asciiText("北京"))).toBe('"\\u5317\\u4eac"');
    expect(JSON.parse(JSON.stringify([asciiText('"}\\,京')]))).toEqual(['"}\\,京']);
  });
});
