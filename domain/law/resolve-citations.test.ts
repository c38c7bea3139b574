import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Citation } from "@/domain/law/citation";
import { exceptionCitations } from "@/domain/law/exceptions";
import { articlesOf } from "@/domain/law/law-text";
import { citationsOfTheBook, resolveCitations } from "@/domain/law/resolve-citations";
import { routeCitations } from "@/domain/routes/route-citations";

const LAW_DIR = resolve(process.env.LAW_DIR ?? "../shared/law");

const cited: Citation = {
  act: "telecom-regulations-2016",
  article: 40,
  item: 3,
  link: "https://www.samr.gov.cn/",
  version: "2016-02-06",
};

/** A law file of our own making: the shape of the real ones, none of their words. */
const file = (body: string, version = "2016-02-06 second revision") =>
  `---\ntitle_zh: "中华人民共和国电信条例"\nversion: "${version}"\n---\n\n# 题\n\n## 第一章\n\n${body}`;

const sentences = (text: string | undefined, citation = cited) =>
  resolveCitations([citation], () => text).map(({ sentence }) => sentence.replace(/^.*?: /, ""));

describe("resolving a citation", () => {
  it("misses the file, the title, the version and the article by name", () => {
    expect(sentences(undefined)).toEqual(["the file telecom-regulations-2016.md is missing"]);
    expect(sentences(file("").replace("电信条例", "别的条例"))).toEqual([
      "the file is titled 中华人民共和国别的条例",
    ]);
    expect(sentences(file("", "2029-01-01"))).toEqual([
      "the file holds the version 2029-01-01, not 2016-02-06",
    ]);
    expect(sentences(file("### 第四百条 {#art-400}\n\n甲。"))).toEqual(["article 40 is not in the file"]);
  });

  it("misses the paragraph and the item, and notices words that changed", () => {
    const two = file("### 第四十条 {#art-40}\n\n甲：\n\n（一）乙；\n\n（二）丙。\n\n丁。\n");
    expect(sentences(two)).toEqual([
      "the item needs its 款",
      "item 3 is not in the paragraph",
      expect.stringMatching(/^the words have changed: [0-9a-f]{64}/),
    ]);
    expect(sentences(two, { ...cited, paragraph: 3 })[0]).toBe("paragraph 3 is not in the article");
    const one = file("### 第四十条 {#art-40}\n\n甲。");
    expect(sentences(one, { ...cited, item: undefined, paragraph: 1 })[0]).toBe(
      "an article of one paragraph is cited without 款",
    );
  });

  it("asks for a hash where none is kept", () => {
    const other = file("### 第四十一条 {#art-41}\n\n甲。");
    expect(sentences(other, { ...cited, article: 41, item: undefined })[0]).toMatch(/^no hash is kept/);
  });

  it("holds for every citation of the book and of the deadlines, where the texts are supplied", (context) => {
    if (!existsSync(LAW_DIR)) {
      process.stdout.write("SKIPPED: no law texts; set LAW_DIR to hold the citations against them.\n");
      context.skip();
    }
    const read = (act: string) => readFileSync(resolve(LAW_DIR, `${act}.md`), "utf8");
    expect(
      resolveCitations([...citationsOfTheBook(), ...exceptionCitations(), ...routeCitations()], read),
    ).toEqual([]);
  });
});

describe("reading a law file", () => {
  const articles = articlesOf(
    file(
      "### 第九条 {#art-9}\n\n甲。\n\n乙：\n\n（一）丙；\n\n(二)丁；\n\n（十一）戊。\n\n## 第二章\n\n不属于第九条。\n",
    ),
  );

  it("counts paragraphs and items, and ends an article at the next heading", () => {
    expect([...articles.keys()]).toEqual([9]);
    expect(articles.get(9)?.paragraphs).toEqual([{ items: [] }, { items: [1, 2, 11] }]);
  });

  it("hashes the words, not the blank lines and spaces around them", () => {
    const spaced = articlesOf(
      "### 第九条 {#art-9}\r\n甲。\r\n  乙：  \n（一）丙；\n(二)丁；\n\n\n（十一）戊。",
    );
    expect(spaced.get(9)?.hash).toBe(articles.get(9)?.hash);
    expect(articlesOf("### 第九条 {#art-9}\n甲！").get(9)?.hash).not.toBe(articles.get(9)?.hash);
  });
});
