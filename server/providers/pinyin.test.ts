import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, MOST_NAME } from "@/domain/providers/fold-name";
import { aliasesOf } from "@/server/providers/pinyin";

const foldedOf = (name: string, others: string[] = []) => aliasesOf(name, others).map(({ folded }) => folded);

describe("how a provider is found", () => {
  test("by name, short name, pinyin and initials; a character with two readings is read as in this word", () => {
    expect(foldedOf("中国移动", ["移动", "China Mobile"])).toEqual([
      "中国移动",
      "移动",
      "chinamobile",
      "zhongguoyidong",
      "zgyd",
      "yidong",
      "yd",
    ]);
    expect(foldedOf("重庆示例通信")).toContain("chongqingshilitongxin");
    expect(foldedOf("绿洲音乐")).toContain("lvzhouyinyue");
  });

  test("nothing that cannot be searched becomes an alias, and none stands twice", () => {
    expect(aliasesOf("……", ["", "　", "!?"])).toEqual([]);
    expect(foldedOf("甲", ["甲", " 甲 "])).toEqual(["甲", "甲", "jia", "j"]);
  });

  test("any name: its aliases are folded, unique by kind, and hold the name itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
        const aliases = aliasesOf(name);
        for (const { folded } of aliases) expect(foldName(folded)).toBe(folded);
        expect(new Set(aliases.map(({ kind, folded }) => `${kind} ${folded}`)).size).toBe(aliases.length);
        if (foldName(name) !== "") expect(aliases[0]).toMatchObject({ kind: "name", folded: foldName(name) });
      }),
      { numRuns: 300, seed: 72 },
    );
  });
});

describe("one spelling for all", () => {
  test("full-width, case, spaces and signs do not count", () => {
    for (const text of ["China Mobile", "ＣＨＩＮＡ　ｍｏｂｉｌｅ", " china-mobile ", "China\u200bMobile"]) {
      expect(foldName(text)).toBe("chinamobile");
    }
    expect(foldName("中国 移动（北京）")).toBe("中国移动北京");
    expect(foldName("％_\\*")).toBe("");
  });

  test("folding again changes nothing, however long the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 300, seed: 72 },
    );
    expect(foldName(foldName("ῌ´"))).toBe(foldName("ῌ´"));
    expect([...foldName("名".repeat(10_000))]).toHaveLength(MOST_NAME);
  });
});
