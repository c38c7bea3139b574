import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { evidenceList } from "@/domain/letters/court/evidence-list";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";

const { facts, held, particulars } = GOLDEN_PAPERS["court-evidence-student"];
const input: LetterInput = {
  facts,
  assessment: assess(facts, GOLDEN_TODAY),
  today: GOLDEN_TODAY,
  language: "zh-CN",
  held,
  particulars,
};

function letterOf(more: Partial<LetterInput> = {}) {
  const letter = evidenceList.compose({ ...input, ...more });
  if ("missing" in letter) throw new Error(letter.missing.join(", "));
  return letter;
}
const tables = (more: Partial<LetterInput> = {}) =>
  new Map(letterOf(more).sections.map(({ id, table }) => [id, table]));

describe("the list of evidence", () => {
  it("has every column of FACTS f5a, every item numbered in the order of the checklist", () => {
    const table = tables().get("exhibits");
    expect(table?.columns).toEqual([
      "序号",
      "证据名称",
      "形式",
      "来源",
      "证明对象",
      "内容摘要",
      "页码",
      "提交日期",
    ]);
    expect(table?.rows.map((row) => row[0]?.lines[0]?.[0]?.text)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
    ]);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(8);
  });

  it("prints the fingerprint of an electronic file whose hash is known, and invents none", () => {
    expect(tables().get("fingerprints")?.rows).toHaveLength(1);
    const text = letterText(letterOf());
    expect(text).toContain("9f2c 41b7 e0aa 5d13");
    expect(tables({ particulars: {} }).has("fingerprints")).toBe(false);
  });

  it("leaves pages that nobody counted to the hand", () => {
    const rows = tables().get("exhibits")?.rows ?? [];
    const pages = rows.map((row) => row[6]?.lines[0]?.map(({ text }) => text).join(""));
    expect(pages.slice(0, 6).every((page) => /^＿+$/u.test(page ?? ""))).toBe(true);
    expect(pages[6]).toBe("12");
  });

  it("finds the moments and numbers of the calls for a recording", () => {
    const text = letterText(letterOf());
    expect(text).toContain("2026年9月3日10:00（工单号K20260903001）、2026年9月4日至7日");
    expect(text).toContain("提交人（签名）：");
    expect(text).toContain("副本1份（按对方当事人人数）");
  });

  it("is no list without evidence or without a name", () => {
    expect(
      evidenceList.compose({ ...input, held: [], particulars: {}, facts: { ...facts, consumer: {} } }),
    ).toEqual({ missing: ["/consumer/name", "/particulars/exhibits"] });
  });
});
