import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { CITATION_TABLES, tableProblems } from "@/scripts/law/citation-tables";
import { writtenIn } from "@/scripts/law/written-citations";

const ROOT = join(import.meta.dirname, "../..");
const planted = mkdtempSync(join(tmpdir(), "tables-"));
afterAll(() => rmSync(planted, { recursive: true }));

function plant(text: string): readonly string[] {
  mkdirSync(join(planted, "domain/cases"), { recursive: true });
  writeFileSync(join(planted, "domain/cases/planted.ts"), text);
  return tableProblems(planted);
}

it("lets nothing in the code escape", () => {
  expect(tableProblems(ROOT)).toEqual([]);
  for (const [name, table] of Object.entries(CITATION_TABLES))
    expect(table().length, name).toBeGreaterThan(0);
});

it("notices a table that nobody resolves, and an article outside of any table", () => {
  expect(plant("export function caseCitations(): readonly Citation[] { return []; }")).toEqual([
    "domain/cases/planted.ts exports caseCitations, which scripts/law/citation-tables.ts does not resolve",
  ]);
  expect(plant('const PLACE = { act: "civil-code-2020", article: 9 };')).toEqual([
    "domain/cases/planted.ts names an article, but exports no table of its citations: nothing would check it",
  ]);
  expect(plant("const nothing = 9;")).toEqual([]);
});

it("reads places that stand in plain words, with the act named before them", () => {
  const found = writtenIn(
    "现依据《市场监督管理投诉举报处理办法》第三条第一款、第十条第一款提出，另见电信条例第四十条第三项。",
  );
  expect(
    found.map(({ citation: { act, article, paragraph, item } }) => [act, article, paragraph, item]),
  ).toEqual([
    ["complaint-report-measures-2026", 3, 1, undefined],
    ["complaint-report-measures-2026", 10, 1, undefined],
    ["telecom-regulations-2016", 40, undefined, 3],
  ]);
  expect(writtenIn("依据本合同第三条")).toEqual([]);
});
