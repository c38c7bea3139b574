import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { GOLDEN_FACTS, GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { Letter } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { letterText, textFingerprint } from "@/domain/letters/letter-text";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";
import { cell } from "@/domain/letters/runs";
import { missingGlyphsInFacts, uncoveredCharacters } from "@/server/letters/glyphs";
import { renderLetterPdf } from "@/server/letters/render-pdf";

/** Reading the text back needs poppler; where it is absent these tests are skipped and named in the report. */
const CAN_READ_BACK = spawnSync("pdftotext", ["-v"]).error === undefined;

function compose(facts: AttemptFacts, more: Partial<LetterInput> = {}): Letter {
  const assessment = assess(facts, GOLDEN_TODAY);
  const letter = composeOperatorComplaint({
    facts,
    assessment,
    today: GOLDEN_TODAY,
    language: "zh-CN",
    ...more,
  });
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letter;
}

async function pdfOf(letter: Letter): Promise<Uint8Array> {
  const rendered = await renderLetterPdf(letter);
  if (!("pdf" in rendered)) throw new Error(JSON.stringify(rendered));
  return rendered.pdf;
}

const named = (name: string): AttemptFacts =>
  attemptFactsSchema.parse({ ...GOLDEN_FACTS.student, consumer: { name, phone: "13800000000" } });

const noted = (note: string): AttemptFacts => {
  const [first, ...rest] = GOLDEN_FACTS.student.events;
  return attemptFactsSchema.parse({ ...GOLDEN_FACTS.student, events: [{ ...first, note }, ...rest] });
};

/** The words of the PDF without white space, page heads and page numbers. */
function readBack(pdf: Uint8Array, letter: Letter): string {
  const folder = mkdtempSync(join(tmpdir(), "letter-"));
  writeFileSync(join(folder, "letter.pdf"), pdf);
  const { status } = spawnSync("pdftotext", ["-raw", "letter.pdf", "letter.txt"], { cwd: folder });
  expect(status).toBe(0);
  const head = bare(`文本指纹${textFingerprint(letterText(letter))}`);
  return bare(readFileSync(join(folder, "letter.txt"), "utf8"))
    .replaceAll(head, "")
    .replaceAll(/第\d+页，共\d+页/g, "");
}

const bare = (text: string) => text.replaceAll(/\s/gu, "");

describe("the letter as PDF", () => {
  it("is a tagged PDF/A-2a with its language and title", async () => {
    const bytes = Buffer.from(await pdfOf(compose(GOLDEN_FACTS.student))).toString("latin1");
    expect(bytes).toMatch(/pdfaid:part>2</);
    expect(bytes).toMatch(/pdfaid:conformance>A</);
    expect(bytes).toContain("/StructTreeRoot");
    expect(bytes).toMatch(/\/Lang ?\(zh-CN\)/);
    expect(Buffer.from(bytes, "latin1").toString("utf8")).toMatch(/<dc:title>.*投诉信/s);
  });

  it("has the same bytes each time", async () => {
    const letter = compose(GOLDEN_FACTS["many-events"]);
    expect(Buffer.from(await pdfOf(letter)).equals(Buffer.from(await pdfOf(letter)))).toBe(true);
  });

  it.skipIf(!CAN_READ_BACK).each(Object.entries(GOLDEN_FACTS))(
    "prints every word of %s",
    async (_, facts) => {
      const letter = compose(facts, { held: ["call-log", "bills"] });
      expect(readBack(await pdfOf(letter), letter)).toBe(bare(letterText(letter)));
    },
  );
});

describe("a table on paper", () => {
  const table = (rows: readonly (readonly string[])[]): Letter => ({
    ...compose(GOLDEN_FACTS.student),
    sections: [
      {
        id: "list",
        heading: "一、清单",
        style: "table",
        paragraphs: [],
        table: { columns: ["序号", "名称"], widths: [1, 4], rows: rows.map((row) => row.map(cell)) },
      },
    ],
  });

  it.runIf(CAN_READ_BACK)("prints every cell, also hostile ones, as plain words", async () => {
    const words = ['#read("/etc/passwd")', "*粗* $x$ @ref", "长".repeat(120)];
    const letter = table(words.map((text, index) => [String(index + 1), text]));
    const printed = readBack(await pdfOf(letter), letter);
    for (const text of words) expect(printed).toContain(bare(text));
  });

  it.runIf(CAN_READ_BACK)("says its head again on each page", async () => {
    const letter = table(
      Array.from({ length: 90 }, (_, index) => [String(index + 1), `第${index + 1}件证据`]),
    );
    const printed = readBack(await pdfOf(letter), letter);
    expect(printed.split("序号名称").length - 1).toBeGreaterThan(2);
    expect(printed).toContain("第90件证据");
  });
});

describe("hostile words (SECURITY G-01, G-03)", () => {
  it
    .skipIf(!CAN_READ_BACK)
    .each([
      '#read("/etc/passwd")',
      '#import "@preview/cetz:0.3.4"',
      "#{while true {}}",
      "$x$ = heading @ref *strong* _emph_ \\u{41} // comment /* open",
      "<iframe src=file:///etc/passwd></iframe>",
      "<img src=http://127.0.0.1/> <style>@import url(http://127.0.0.1/)</style>",
      "]]> <w:p> &#x0; ${1+1} {{7*7}} %s",
    ])("stand in the letter as typed: %s", async (words) => {
    const started = performance.now();
    const letter = compose(noted(words));
    expect(readBack(await pdfOf(letter), letter)).toContain(bare(words));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.skipIf(!CAN_READ_BACK)("stand as typed in a name, an edit and a clause too", async () => {
    const words = '#panic("x")';
    const facts = { ...named(words), terms: [{ text: words }] };
    const letter = compose(facts, { edits: { "reply.ask": words } });
    expect(readBack(await pdfOf(letter), letter).split(bare(words))).toHaveLength(5);
  });
});

describe("what is never broken over two lines (LOOK section 7)", () => {
  it.skipIf(!CAN_READ_BACK).each(["字", "—", "W", "@", "a b ", "《"])(
    "keeps a date whole wherever it stands after %s",
    async (filler) => {
      const letter = compose(GOLDEN_FACTS.student);
      const [section] = letter.sections;
      const [paragraph] = section?.paragraphs ?? [];
      if (!section || !paragraph) throw new Error("the letter has a section");
      const date = "2025年10月31日";
      const paragraphs = Array.from({ length: 60 }, (_, count) => ({
        ...paragraph,
        lines: [[{ text: filler.repeat(count) }, { text: date, fixed: true as const }, { text: "办理。" }]],
      }));
      const lines = linesOf(await pdfOf({ ...letter, sections: [{ ...section, paragraphs }] }));
      expect(lines.filter((line) => line.includes(date))).toHaveLength(60);
    },
  );

  function linesOf(pdf: Uint8Array): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), "letter-"));
    writeFileSync(join(folder, "letter.pdf"), pdf);
    expect(spawnSync("pdftotext", ["-raw", "letter.pdf", "letter.txt"], { cwd: folder }).status).toBe(0);
    return readFileSync(join(folder, "letter.txt"), "utf8").split("\n");
  }
});

describe("rare characters and other scripts (SECURITY G-05, G-06)", () => {
  it.skipIf(!CAN_READ_BACK).each(["𠮷", "𬊈", "𰻝", "𱁬", "𬱖", "䶮", "㐂", "བསྟན", "ᠮᠣᠩᠭᠣᠯ", "Әлия Şağ"])(
    "prints %s",
    async (name) => {
      const letter = compose(named(name));
      expect(readBack(await pdfOf(letter), letter)).toContain(bare(`投诉人：${name}`));
    },
  );

  it.each(["ئابدۇرېھىم", "བསྟན་འཛིན", "ᠮᠣᠩᠭᠣᠯ", "قازاق"])(
    "has a glyph for every letter of %s",
    async (name) => {
      expect(uncoveredCharacters(name)).toEqual([]);
      expect((await pdfOf(compose(named(name)))).length).toBeGreaterThan(10_000);
    },
  );

  it("names a character that no font has, before anything is printed, even if the machine has a font for it", async () => {
    const missing = [{ character: "⠿", codePoint: "U+283F", pointers: ["/consumer/name"] }];
    expect(missingGlyphsInFacts(named("张⠿"))).toEqual(missing);
    expect(await renderLetterPdf(compose(named("张⠿")))).toEqual({ missingGlyphs: missing });
  });

  it("names it where it stands beside the fields of a person, rather than failing", async () => {
    const letter = compose(GOLDEN_FACTS.student);
    const closing = { ...letter.closing, guardian: "监护人⠿" };
    expect(await renderLetterPdf({ ...letter, closing })).toEqual({
      missingGlyphs: [{ character: "⠿", codePoint: "U+283F", pointers: [] }],
    });
  });

  it("names it in words that the person wrote into the letter", async () => {
    const letter = compose(GOLDEN_FACTS.student, { edits: { opening: "您好🙂" } });
    expect(await renderLetterPdf(letter)).toEqual({
      missingGlyphs: [{ character: "🙂", codePoint: "U+1F642", pointers: [] }],
    });
  });

  it("asks for no glyph of joiners, variation selectors and line breaks", () => {
    expect(uncoveredCharacters("张\u200D\uFE0F\n\t\u3000倩\u{E0100}")).toEqual([]);
  });
});

describe("a letter beyond all measure", () => {
  it("is refused before it holds the process", async () => {
    const events = Array.from({ length: 200 }, () => ({
      when: "2026-09-05",
      channel: "hotline",
      kind: "obstacle",
      note: "一再推后。".repeat(200),
    }));
    const started = performance.now();
    const letter = compose(attemptFactsSchema.parse({ ...GOLDEN_FACTS.student, events }));
    expect(await renderLetterPdf(letter)).toEqual({ refused: "too-long" });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
