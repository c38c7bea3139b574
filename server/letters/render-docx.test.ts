import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { composeLetter } from "@/domain/letters/compose-letter";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { Letter, LetterKind } from "@/domain/letters/letter";
import { DECLARATIONS, type LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import { GOLDEN_LETTERS } from "@/fixtures/letters-of-every-kind";
import { renderLetterDocx } from "@/server/letters/render-docx";

function compose(kind: LetterKind, facts: AttemptFacts, more: Partial<LetterInput> = {}): Letter {
  const assessment = assess(facts, GOLDEN_TODAY);
  const base = { facts, assessment, today: GOLDEN_TODAY, language: "zh-CN", held: ["call-log"] } as const;
  const letter = composeLetter(kind, { ...base, confirmed: DECLARATIONS, ...more });
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letter;
}

async function partsOf(letter: Letter): Promise<Map<string, string>> {
  const rendered = await renderLetterDocx(letter);
  if (!("docx" in rendered)) throw new Error(rendered.refused);
  return unzipped(Buffer.from(rendered.docx));
}

/** Reads a ZIP by its central directory (APPNOTE 4.3.12): name, method, sizes, place of each entry. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((by) => zip.readUInt16LE(at + by)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    files.set(zip.toString("utf8", at + 46, at + 46 + nameLength), content.toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const unescaped = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** The words of each paragraph of `document.xml`, as Word would show them. */
function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = ""]) =>
    [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => unescaped(text)).join(""),
  );
}

const printed = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^　　/u, ""))
    // The cells of a table stand in paragraphs of their own.
    .flatMap((line) => line.split("\t"))
    .filter((line) => line !== "");

/** Every tag closed in its order, every "&" the start of an entity, no character that XML 1.0 forbids. */
function expectWellFormed(xml: string) {
  const open: string[] = [];
  for (const [, slash, name = "", rest = ""] of xml.matchAll(/<(\/?)([\w:.-]+)((?:[^<>"]|"[^"]*")*)>/g)) {
    if (slash === "/") expect(open.pop()).toBe(name);
    else if (!rest.endsWith("/")) open.push(name);
  }
  expect(open).toEqual([]);
  expect(xml.replaceAll(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
  expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
}

type Told = Pick<LetterInput, "facts" | "held" | "particulars"> & { readonly kind: LetterKind };
const ALL: readonly [string, Told][] = Object.entries({ ...GOLDEN_LETTERS, ...GOLDEN_PAPERS });

describe.each(ALL)("the letter %s as DOCX", (_, { kind, facts, ...more }) => {
  it.each(["zh-CN", "en"] as const)("has the words of the PDF and the page, in %s", async (language) => {
    const letter = compose(kind, facts, { ...more, language });
    const parts = await partsOf(letter);
    const xml = parts.get("word/document.xml") ?? "";
    expect(paragraphs(xml).filter((text) => text !== "")).toEqual(printed(letterText(letter)));
    for (const [name, content] of parts) if (/\.(xml|rels)$/.test(name)) expectWellFormed(content);
  });
});

describe("the form of the DOCX", () => {
  it("has headings, indents of two characters, page numbers, the fingerprint and its language", async () => {
    const { kind, facts } = GOLDEN_LETTERS["student-appeal"];
    const parts = await partsOf(compose(kind, facts));
    const all = [...parts.values()].join("");
    const xml = parts.get("word/document.xml") ?? "";
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(6);
    expect(xml).toMatch(/w:firstLineChars="200"/);
    expect(all).toMatch(/PAGE/);
    expect(all).toMatch(/NUMPAGES/);
    expect(all).toContain("文本指纹 ");
    expect(parts.get("word/styles.xml")).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
  });

  it.each([
    "]]> <w:p> &#x0; &amp; </w:t></w:r>",
    "\u000b\u0001\u0008竖表",
    "半个\ud800字\udc00",
    "\ufffe\uffff尾",
    "𠮷𬊈𰻝𱁬 ئابدۇرېھىم བསྟན་འཛིན",
  ])("stays well-formed and literal with %j", async (words) => {
    const { kind, facts } = GOLDEN_LETTERS["video-story"];
    const [first, ...rest] = facts.events;
    const hostile = { ...facts, events: [{ ...first, note: words }, ...rest] } as AttemptFacts;
    const letter = compose(kind, hostile);
    const xml = (await partsOf(letter)).get("word/document.xml") ?? "";
    expectWellFormed(xml);
    expect(paragraphs(xml).filter((text) => text !== "")).toEqual(printed(letterText(letter)));
  });

  it("refuses what nobody reads", async () => {
    const { kind, facts } = GOLDEN_LETTERS["video-story"];
    const events = Array.from({ length: 90 }, (_, index) => ({
      when: "2026-09-01",
      channel: "app",
      kind: "obstacle",
      note: `${index}${"长".repeat(1_990)}`,
    }));
    const long = attemptFactsSchema.parse({ ...facts, events });
    expect(await renderLetterDocx(compose(kind, long))).toEqual({ refused: "too-long" });
  });
});
