import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseNumeral } from "@/domain/law/chinese-numeral";
import type { Citation } from "@/domain/law/citation";
import { citationText, placeText } from "@/domain/law/citation-text";
import { provisionById } from "@/domain/law/statute-book";

const choice: Citation = {
  act: "consumer-protection-law-2013",
  article: 9,
  paragraph: 2,
  link: "https://flk.npc.gov.cn/",
  version: "2013-10-25",
};

describe("a citation in words", () => {
  it("names act, article, paragraph and item", () => {
    expect(citationText(choice, "zh-CN")).toBe("《中华人民共和国消费者权益保护法》第九条第二款");
    expect(citationText(choice, "en")).toBe(
      "《中华人民共和国消费者权益保护法》第九条第二款 (Law on the Protection of Consumer Rights and Interests, Art. 9, para. 2)",
    );
    expect(placeText({ article: 40, item: 3 })).toBe("第四十条第三项");
    expect(placeText({ article: 48, paragraph: 1, item: 8 })).toBe("第四十八条第一款第八项");
    expect(placeText({ article: 498 })).toBe("第四百九十八条");
  });

  it("writes the name of an act within the name of another in single brackets", () => {
    const citation = {
      ...choice,
      act: "civil-code-contract-interpretation-2023",
      article: 10,
      paragraph: 3,
    } as const;
    expect(citationText(citation, "zh-CN")).toBe(
      "《最高人民法院关于适用〈中华人民共和国民法典〉合同编通则若干问题的解释》第十条第三款",
    );
  });

  it("is known by the provision that prints it", () => {
    expect(provisionById("free-choice").rule).toBe("R02");
    expect(provisionById("no-such-provision")).toBeUndefined();
  });
});

describe("article numbers in Chinese characters", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [99, "九十九"],
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [115, "一百一十五"],
    [496, "四百九十六"],
    [563, "五百六十三"],
    [1_000, "一千"],
    [1_001, "一千零一"],
    [1_010, "一千零一十"],
    [1_100, "一千一百"],
    [1_260, "一千二百六十"],
  ])("%i is %s", (number, text) => {
    expect(chineseNumeral(number)).toBe(text);
  });

  it("can be read back for every article of the Civil Code", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_260 }), (number) => {
        expect(read(chineseNumeral(number))).toBe(number);
      }),
      { numRuns: 1_260 },
    );
  });

  it.each([0, -1, 1.5, 10_000])("refuses %d", (number) => {
    expect(() => chineseNumeral(number)).toThrow(RangeError);
  });
});

function read(text: string): number {
  const places: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };
  let [sum, digit] = [0, 0];
  for (const character of text) {
    const place = places[character];
    if (place === undefined) digit = "零一二三四五六七八九".indexOf(character);
    else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}
