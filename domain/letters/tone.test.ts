import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_FACTS } from "@/domain/letters/golden/letters";
import type { LetterKind } from "@/domain/letters/letter";
import { GOLDEN_LETTERS, type GoldenLetter } from "@/fixtures/letters-of-every-kind";

/** Every letter that a lawyer reads, held to the voice (LOOK section 1) and to what FACTS lets a letter say. */
const FOLDER = new URL("./golden/", import.meta.url);
const LETTERS: Readonly<Record<string, GoldenLetter>> = {
  ...Object.fromEntries(
    Object.entries(GOLDEN_FACTS).map(([name, facts]) => [
      name,
      { kind: "operator-complaint", facts } as const,
    ]),
  ),
  ...GOLDEN_LETTERS,
  ...GOLDEN_PAPERS,
};
const KINDS = new Map<string, LetterKind>(Object.entries(LETTERS).map(([name, { kind }]) => [name, kind]));

/** What the person or the provider said stands in quotation marks or comes from a note: it is theirs. */
function ours(name: string, text: string): string {
  const notes = LETTERS[name]?.facts.events.map(({ note }) => note ?? "") ?? [];
  return notes
    .filter((note) => note !== "")
    .reduce((left, note) => left.replaceAll(note, ""), text)
    .replaceAll(/“[^”]*”/g, "");
}

const read = (language: "zh-CN" | "en") =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(`.${language}.txt`))
    .map((file) => {
      const name = file.slice(0, -`.${language}.txt`.length);
      return [name, ours(name, readFileSync(new URL(file, FOLDER), "utf8"))] as const;
    });

const CHINESE = read("zh-CN");
const ENGLISH = read("en");

it("knows every golden file, in both languages", () => {
  expect(CHINESE.map(([name]) => name).sort()).toEqual([...KINDS.keys()].sort());
  expect(ENGLISH.map(([name]) => name).sort()).toEqual([...KINDS.keys()].sort());
});

describe("no letter", () => {
  it.each(CHINESE)("gives a verdict, threatens or promises: %s", (name, text) => {
    const unreported =
      KINDS.get(name) === "market-report" ? text : text.replaceAll(/投诉举报处理办法|投诉、举报/g, "");
    expect(unreported.replaceAll("举报", KINDS.get(name) === "market-report" ? "" : "举报")).not.toMatch(
      /违法|欺诈|侵权|否则|后果自负|严惩|曝光|一定(?!期限)|处罚|罚款|查处|举报|媒体|追究|必须|不然|勿谓|！/,
    );
  });

  it.each(ENGLISH)("does so in English: %s", (_, text) => {
    expect(text).not.toMatch(/illegal|fraud|unlawful|\bfine[sd]?\b|\bor else\b|\bexpose\b|!/i);
  });

  it.each(CHINESE)("asks for punitive damages or names a multiple: %s", (_, text) => {
    expect(text).not.toMatch(/惩罚性|三倍|3倍|增加赔偿|五百元/);
  });

  it.each(CHINESE)("sets a time that no rule and no wish of ours carries: %s", (_, text) => {
    // Fifteen days stand in the appeal measures and in the wish of a letter to the provider; other days are facts.
    const asked = [...text.matchAll(/(?:在|于|自收到[^。]{0,12}起)(\d+)(?:个工作)?(?:日|天)内/g)].map(
      ([, days]) => days,
    );
    expect(new Set(asked)).toEqual(new Set(asked.length === 0 ? [] : ["15"]));
    expect(text).not.toMatch(/限你|限贵公司|逾期|最后通牒|\d+小时内(?!回电)/);
  });

  it.each(CHINESE)("mentions what FACTS marks S or N: %s", (_, text) => {
    expect(text).not.toMatch(
      /12321|12377|12381|12345|暖心服务|互联网平台价格行为规则|营销行为|资费营销|示范文本|案由|提前五日|五日提醒|hlwtsxt|yhssglxt/,
    );
  });
});

describe("a report", () => {
  const reports = CHINESE.filter(([name]) => KINDS.get(name) === "market-report");

  it("is among the golden letters, for telecom and for online services", () => {
    expect(reports.length).toBeGreaterThan(4);
  });

  it.each(reports)("asks for no money and names no price: %s", (_, text) => {
    expect(text).not.toMatch(
      /退还|退款的?请求|返还|赔偿(?!金)|补偿|差额|差价|合计(?!约)|请.{0,12}预付|请求被举报人/,
    );
    // A charge that was taken is a fact; nothing else is a sum.
    expect(text.replaceAll(/扣取费用，金额为[\d,.]+元/g, "")).not.toMatch(/[\d,.]+元(?![^，。]*套餐)/);
  });
});

it("never cites the E-Commerce Law to a video or music member", () => {
  for (const [name, text] of CHINESE)
    if (["video", "music"].includes(LETTERS[name]?.facts.service.sector ?? ""))
      expect(text).not.toContain("电子商务法");
});
