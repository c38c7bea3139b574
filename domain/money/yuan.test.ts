import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capitals } from "@/domain/money/capitals";
import { MOST_FEN } from "@/domain/money/fen";
import { formatYuan } from "@/domain/money/format-yuan";
import { parseTypedYuan } from "@/domain/money/typed-yuan";

const amounts = fc.integer({ min: 0, max: MOST_FEN });

describe("an amount as people type it (G-11)", () => {
  it.each([
    ["59", 5_900],
    ["59元", 5_900],
    ["59.00", 5_900],
    ["¥59", 5_900],
    ["￥５９", 5_900],
    ["59块", 5_900],
    ["人民币59元整", 5_900],
    ["0", 0],
    ["-0", 0],
    ["0.1", 10],
    ["0.29", 29],
    ["１２３．４５", 12_345],
    ["1,234.5", 123_450],
    ["１，２３４．５", 123_450],
    ["1 234.50", 123_450],
    ["59.", 5_900],
    ["007", 700],
    ["100.100", 10_010],
    ["100000000", MOST_FEN],
  ])("reads %s", (text, fen) => {
    expect(parseTypedYuan(text)).toEqual({ ok: true, value: fen });
  });

  it.each([
    ["", "money.empty"],
    ["元", "money.empty"],
    ["-1", "money.negative"],
    ["－１", "money.negative"],
    ["−0.01", "money.negative"],
    ["1e309", "money.unreadable"],
    ["1e3", "money.unreadable"],
    ["一千元", "money.unreadable"],
    ["1.2.3", "money.unreadable"],
    ["12,34", "money.unreadable"],
    ["1.234,5", "money.unreadable"],
    [".5", "money.unreadable"],
    ["约59", "money.unreadable"],
    ["NaN", "money.unreadable"],
    ["Infinity", "money.unreadable"],
    ["0x10", "money.unreadable"],
    ["1.234", "money.too-precise"],
    ["0.001", "money.too-precise"],
    ["100000000.01", "money.too-large"],
    ["1000000000000", "money.too-large"],
    ["9".repeat(39), "money.too-large"],
    ["9".repeat(10_000), "money.unreadable"],
  ])("refuses %s as %s", (text, error) => {
    expect(parseTypedYuan(text)).toEqual({ ok: false, error });
  });

  it("adds 0.1 and 0.2 exactly, three times", () => {
    const fen = (text: string) => {
      const read = parseTypedYuan(text);
      return read.ok ? read.value : Number.NaN;
    };
    expect(3 * (fen("0.1") + fen("0.2"))).toBe(90);
  });

  it("reads back whatever it formats, and never throws on anything else", () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(parseTypedYuan(formatYuan(fen, "zh-CN"))).toEqual({ ok: true, value: fen });
        expect(parseTypedYuan(formatYuan(fen, "en"))).toEqual({ ok: true, value: fen });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof parseTypedYuan(text).ok === "boolean"),
    );
  });
});

describe("an amount as a screen shows it", () => {
  it.each([
    [5_900, "59元", "59 yuan"],
    [5_950, "59.50元", "59.50 yuan"],
    [5, "0.05元", "0.05 yuan"],
    [0, "0元", "0 yuan"],
    [123_456_700, "1,234,567元", "1,234,567 yuan"],
    [-5_100, "-51元", "-51 yuan"],
  ])("writes %i fen", (fen, zh, en) => {
    expect(formatYuan(fen, "zh-CN")).toBe(zh);
    expect(formatYuan(fen, "en")).toBe(en);
  });

  it("refuses a fraction of a fen", () => {
    expect(() => formatYuan(0.1, "en")).toThrow(RangeError);
  });
});

describe("an amount in capitals (大写)", () => {
  it.each([
    [0, "人民币零元整"],
    [5, "人民币伍分"],
    [50, "人民币伍角整"],
    [55, "人民币伍角伍分"],
    [5_900, "人民币伍拾玖元整"],
    [5_905, "人民币伍拾玖元零伍分"],
    [5_950, "人民币伍拾玖元伍角整"],
    [1_000, "人民币壹拾元整"],
    [100_500, "人民币壹仟零伍元整"],
    [1_000_000, "人民币壹万元整"],
    [1_000_100, "人民币壹万零壹元整"],
    [1_010_000, "人民币壹万零壹佰元整"],
    [10_000_000_000, "人民币壹亿元整"],
    [10_000_000_100, "人民币壹亿零壹元整"],
    [10_500_000_000, "人民币壹亿零伍佰万元整"],
    [12_345_678_912, "人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"],
  ])("writes %i fen as %s", (fen, text) => {
    expect(capitals(fen)).toBe(text);
  });

  it("can be read back to the same fen, and never doubles a zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_FEN }), (fen) => {
        const text = capitals(fen);
        expect(read(text)).toBe(fen);
        expect(text).not.toMatch(/零零|零元.|零[万亿]/);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, 10 ** 15])("refuses %d", (fen) => {
    expect(() => capitals(fen)).toThrow(RangeError);
  });
});

/** A reader written apart from the writer: sums digit times place, closing a group at 万 and 亿. */
function read(text: string): number {
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1_000 };
  let [whole, group, digit, fen] = [0, 0, 0, 0];
  for (const character of text.replace("人民币", "").replace("整", "")) {
    const value = "零壹贰叁肆伍陆柒捌玖".indexOf(character);
    if (value >= 0) digit = value;
    else if (character in places) {
      group += digit * (places[character] ?? 0);
      digit = 0;
    } else if (character === "角" || character === "分") {
      fen += digit * (character === "角" ? 10 : 1);
      digit = 0;
    } else {
      group += digit;
      digit = 0;
      if (character === "万") whole += group * 10_000;
      else if (character === "亿") whole = (whole + group) * 100_000_000;
      else whole += group;
      group = 0;
    }
  }
  return whole * 100 + fen;
}
