import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { STATUTE_BOOK } from "@/domain/law/statute-book";
import { lawPages } from "@/scripts/law-docs";

const pages = lawPages();

it("has a page for every provision, an index and the list of what is left out", () => {
  expect([...pages.keys()].sort()).toEqual(
    ["README.md", "not-encoded.md", ...STATUTE_BOOK.map(({ id }) => `${id}.md`)].sort(),
  );
});

it.each([...pages])("keeps docs/law/%s as the book would write it", (name, text) => {
  const path = fileURLToPath(new URL(`../docs/law/${name}`, import.meta.url));
  expect(readFileSync(path, "utf8")).toBe(text);
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
    "T02 `repeated-dissuasion`: 可以主张; 单独出现时: 辅助",
  ]) {
    expect(page).toContain(part);
  }
});
