import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { DECISIONS } from "@/domain/law/decisions";
import { STATUTE_BOOK } from "@/domain/law/statute-book";
import { lawPages } from "@/scripts/law-docs";

const pages = lawPages();
const OVERVIEWS = [
  "README.md",
  "acts.md",
  "damages.md",
  "deadlines.md",
  "decisions.md",
  "exceptions.md",
  "facts-map.md",
  "not-encoded.md",
  "obstacles.md",
  "routes.md",
];

it("has a page for every provision and the pages around them", () => {
  expect([...pages.keys()].sort()).toEqual(
    [...OVERVIEWS, ...STATUTE_BOOK.map(({ id }) => `${id}.md`)].sort(),
  );
});

it.each([...pages])("keeps docs/law/%s as the code would write it", (name, text) => {
  const path = fileURLToPath(new URL(`../docs/law/${name}`, import.meta.url));
  expect(readFileSync(path, "utf8")).toBe(text);
});

it("leads from the index to every page, and leaves no link in the air", () => {
  const linked = new Set<string>();
  for (const [name, text] of pages) {
    for (const [, target = ""] of text.matchAll(/\]\(([\w-]+\.md)\)/g)) {
      expect(pages.has(target), `${name} to ${target}`).toBe(true);
      if (name === "README.md") linked.add(target);
    }
  }
  expect([...pages.keys()].filter((name) => name !== "README.md" && !linked.has(name))).toEqual([]);
});

it("prints title, sentence, articles, versions and proof in both languages", () => {
  const page = pages.get("free-choice.md") ?? "";
  for (const part of [
    "## 自主选择权",
    "## Free choice",
    "《中华人民共和国消费者权益保护法》第九条第二款",
    "2014年3月15日",
    "15 March 2014",
    "未收录当时的条文",
    "T02 `repeated-dissuasion` 反复劝阻: 可以主张; 对照表; 单独出现时: 辅助",
  ]) {
    expect(page).toContain(part);
  }
});

it("says what a rule requires beside the tactic, what is read along with it, and what to be careful about", () => {
  const page = pages.get("fraud.md") ?? "";
  for (const part of [
    "第一百零九条",
    "排除合理怀疑",
    "beyond reasonable doubt",
    "Words shown to be untrue led to a decision",
  ])
    expect(page).toContain(part);
});

it("prints each decision as a decision, and the old measures as not held", () => {
  const decisions = pages.get("decisions.md") ?? "";
  for (const { id, question } of DECISIONS) expect(decisions).toContain(`## ${id} ${question["zh-CN"]}`);
  expect(pages.get("acts.md")).toContain("2026年4月15日之前");
  expect(pages.get("exceptions.md")).toContain("R47");
});
