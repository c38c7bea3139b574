import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mapProblems, provisionGaps, questionGaps } from "@/scripts/law/code-problems";
import { mappedRow, ROW_IDS } from "@/scripts/law/facts-map";
import { factsRows } from "@/scripts/law/facts-rows";
import { tacticProblems } from "@/scripts/law/tactics-against-facts";

const ROOT = join(import.meta.dirname, "../..");
const FACTS = join(process.env.LAW_DIR ?? join(ROOT, "../shared/law"), "FACTS.md");

describe("the map of the fact base", () => {
  it.each(ROW_IDS)("answers for %s with files that are there, or with a reason in both languages", (id) => {
    const mapped = mappedRow(id);
    if (mapped === undefined) throw new Error(`no answer for ${id}`);
    if ("code" in mapped) {
      expect(mapped.code.length).toBeGreaterThan(0);
      for (const file of mapped.code) expect(existsSync(join(ROOT, file)), file).toBe(true);
    } else {
      expect(mapped.why["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(mapped.why.en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  it.skipIf(!existsSync(FACTS))("has exactly the rows of the fact base", () => {
    const rows = factsRows(readFileSync(FACTS, "utf8")).map(({ id }) => id);
    expect(new Set(rows).size).toBe(rows.length);
    expect([...rows].sort()).toEqual([...ROW_IDS].sort());
    expect(mapProblems(ROOT, readFileSync(FACTS, "utf8"))).toEqual([]);
  });

  it("notices a row that nobody answers for, and one that is gone", () => {
    const table = "### a1. Rules\n| id | rule |\n|---|---|\n| R01 | one | Y |\n| R99 | new | Y |\n";
    const problems = mapProblems(ROOT, table);
    expect(problems).toContain("row R99 of the fact base is not in the map");
    expect(problems).toContain("row R02 of the map is not in the fact base");
  });

  it("counts the rows of tables without numbers", () => {
    const rows = factsRows(
      "### b1. Exclusion\n| rule | cite | V |\n|---|---|---|\n| one | x | Y |\n| two | y | D |\n",
    );
    expect(rows).toEqual([
      { id: "b1.1", first: "one", mark: "Y" },
      { id: "b1.2", first: "two", mark: "D" },
    ]);
  });
});

describe("the tactics", () => {
  it.skipIf(!existsSync(FACTS))("are tied to every rule that the fact base names for them", () => {
    expect(tacticProblems(readFileSync(FACTS, "utf8"))).toEqual([]);
  });

  it("would be noticed where a rule is missing", () => {
    const rows = Array.from(
      { length: 20 },
      (_, index) => `| T${String(index + 1).padStart(2, "0")} | x | R01 | y | z | D |`,
    );
    expect(tacticProblems(rows.join("\n"))).toContain(
      "T02 is not tied to R01, which the fact base names, and no reason is given",
    );
  });
});

describe("the code around the book", () => {
  it("has a test, a clause and words for every provision, and a question for every fact", () => {
    expect(provisionGaps(ROOT)).toEqual([]);
    expect(questionGaps(ROOT)).toEqual([]);
  });

  it("notices a provision without a test", () => {
    expect(provisionGaps(join(ROOT, "docs"))).toContain("fraud has no test beside it");
  });
});
