import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bookProblems, rowProblems } from "@/domain/law/book-problems";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { NOT_ENCODED } from "@/domain/law/not-encoded";
import { OBSTACLE_GROUNDS, type Tactic } from "@/domain/law/obstacle-grounds";
import { PROVISION_IDS } from "@/domain/law/provision-ids";
import { STATUTE_BOOK, statuteBookVersion } from "@/domain/law/statute-book";

const HAN = /\p{Script=Han}/u;

describe("the statute book", () => {
  it("is whole: no id or row twice, no place missing, every provision can be set off, no hole in time", () => {
    expect(bookProblems()).toEqual([]);
    expect(STATUTE_BOOK.map(({ id }) => id).sort()).toEqual([...PROVISION_IDS].sort());
  });

  it("accounts for every row of FACTS a1, in the book or left out with a reason", () => {
    const rules = new Set([...STATUTE_BOOK, ...EXCEPTIONS, ...NOT_ENCODED].map(({ rule }) => rule));
    expect([...rules].filter((rule) => rule.startsWith("R")).sort()).toEqual(
      Array.from({ length: 48 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`),
    );
  });

  it("never holds a row that rests on second-hand reports", () => {
    const rules = STATUTE_BOOK.map(({ rule }) => rule);
    for (const secondary of ["R27", "R28", "R39", "R40", "R48"]) expect(rules).not.toContain(secondary);
  });

  it("refuses a row that is not marked Y, and one that nobody accounts for", () => {
    const rows = [...STATUTE_BOOK, ...EXCEPTIONS].map(
      ({ rule }) => `| ${rule} | title | cite | summary | Y |`,
    );
    expect(rowProblems(rows.join("\n"))).toEqual([]);
    expect(rowProblems(rows.slice(1).join("\n"))).toHaveLength(1);
    expect(rowProblems(rows.join("\n").replace("| Y |", "| S |"))).toHaveLength(1);
    expect(rowProblems([...rows, "| R99 | title | cite | summary | Y |"].join("\n"))).toEqual([
      "row R99 is neither in the book nor left out with a reason",
    ]);
  });

  it.each(STATUTE_BOOK.map((provision) => [provision.id, provision] as const))(
    "words %s in both languages",
    (_, provision) => {
      for (const words of [
        provision.title,
        provision.sentence,
        ...Object.values(provision.placeSentences ?? {}),
      ]) {
        expect(words["zh-CN"]).toMatch(HAN);
        expect(words.en).not.toMatch(HAN);
        expect(words["zh-CN"] + words.en).not.toMatch(/[!！]/);
      }
      expect(provision.sentence["zh-CN"].endsWith("。")).toBe(true);
      expect(provision.sentence.en.endsWith(".")).toBe(true);
      for (const words of provision.caution ? [provision.caution] : []) {
        expect(words["zh-CN"]).toMatch(HAN);
        expect(words.en).not.toMatch(HAN);
      }
      expect(provision.proof.length).toBeGreaterThan(0);
    },
  );

  it.each(PROVISION_IDS)("keeps a test beside %s", (id) => {
    expect(existsSync(fileURLToPath(new URL(`provisions/${id}.test.ts`, import.meta.url)))).toBe(true);
  });

  it("meets every tactic with at least one provision", () => {
    for (const [code, { grounds }] of Object.entries<Tactic>(OBSTACLE_GROUNDS))
      expect(grounds.length, code).toBeGreaterThan(0);
  });

  it("names no five days before a renewal: that is a promise of the trade, not law", () => {
    expect(JSON.stringify([STATUTE_BOOK, EXCEPTIONS])).not.toMatch(
      /(?<!十)五日|(?<!1)5日|五天|5天|five days/i,
    );
  });

  it("has a version that is a hash of its content, the same on every load", () => {
    expect(statuteBookVersion).toMatch(/^[0-9a-f]{64}$/);
  });
});
