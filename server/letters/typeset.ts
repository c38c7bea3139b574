import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { type Letter, type Paragraph, paragraphNumber, type Run, type Table } from "@/domain/letters/letter";
import { closingLines, textFingerprint } from "@/domain/letters/letter-text";
import { type FontId, letterFont, NEEDED_FONTS } from "@/server/letters/fonts";
import { furtherFontsFor } from "@/server/letters/glyphs";

const WORKSPACE = join(process.cwd(), "server", "letters");
/** Where the template finds the letter's words: never on the disk, replaced for each letter, between two lines of code. */
const DATA_FILE = join(WORKSPACE, "letter.json");

/** After so many letters Typst's cache is swept: what none of them used is dropped, so that memory stays bounded. */
const SWEEP_EVERY = 16;
let typesetSoFar = 0;

/**
 * Lays a letter out on pages with Typst, on the calling thread, and hands the pages to `draw`, which must be done with
 * them when it returns. `text` is the letter's own text (`letterText`). Throws only when the template or a font is damaged.
 */
export function withPages<T>(
  letter: Letter,
  text: string,
  draw: (compiler: NodeCompiler, pages: NodeTypstDocument) => T,
): T {
  const fonts = letterFonts(letter, text);
  const compiler = compilerWith(fonts);
  compiler.mapShadow(DATA_FILE, Buffer.from(JSON.stringify(templateData(letter, text, fonts))));
  const compiled = compiler.compile({ mainFileContent: template() });
  const { result } = compiled;
  if (result === null) {
    compiled.printErrors();
    throw new Error("the letter's template does not compile");
  }
  const drawn = draw(compiler, result);
  typesetSoFar += 1;
  if (typesetSoFar % SWEEP_EVERY === 0) compiler.evictCache(1);
  return drawn;
}

const LOOKS = {
  "zh-CN": {
    lang: "zh",
    region: "cn",
    size: 12,
    leading: 0.6,
    paragraphGap: 0,
    indent: 2,
    justify: true,
    page: "第 {page} 页，共 {pages} 页",
    fingerprint: "文本指纹 ",
  },
  en: {
    lang: "en",
    region: "gb",
    size: 10.5,
    leading: 0.4,
    paragraphGap: 0.35,
    indent: 0,
    justify: false,
    page: "Page {page} of {pages}",
    fingerprint: "Text fingerprint ",
  },
} as const;

/** The tree as the template reads it: lines of runs, numbers in front, everything as plain strings. */
function templateData(letter: Letter, text: string, fonts: readonly FontId[]) {
  const { fingerprint, ...look } = LOOKS[letter.language];
  return {
    look: { ...look, fonts: families(fonts), title: letter.title },
    fingerprint: `${fingerprint}${textFingerprint(text)}`,
    title: letter.title,
    ...(letter.notice === undefined ? {} : { notice: letter.notice }),
    recipient: letter.recipient,
    particulars: letter.particulars.map(({ label, value }) => `${label}${value}`),
    ...(letter.opening === undefined ? {} : { opening: letter.opening.lines }),
    sections: letter.sections.map((section) => ({
      heading: section.heading,
      lines: section.paragraphs.flatMap((paragraph, index) =>
        numbered(paragraph, paragraphNumber(section, index, letter.language)),
      ),
      ...(section.table === undefined ? {} : { table: tableData(section.table) }),
    })),
    annexes: letter.annexes,
    to: letter.closing.to ?? [],
    closing: closingLines(letter).slice(letter.closing.to?.length ?? 0),
  };
}

/** Columns by their share of the width; a cell is its lines. */
function tableData({ columns, widths, rows }: Table) {
  return { columns, widths, rows: rows.map((row) => row.map(({ lines }) => lines)) };
}

function numbered({ lines }: Paragraph, number: string): readonly (readonly Run[])[] {
  return lines.map((line, index) =>
    boxedWhereNeeded(index === 0 && number !== "" ? [{ text: number }, ...line] : line),
  );
}

/** So many characters of these, one em wide at most, surely stand on the first line of a paragraph (37 em in Chinese). */
const SURELY_FIRST = 34;
const ONE_EM = /^[\x20-\x7e·—‘’“”…、。《》（）：；，！？〔〕\u4e00-\u9fff]*$/;

/**
 * A fixed run needs its box only where a line can end within it. Boxes take a sixth of the time of a layout, and half of
 * them stand at the beginning of a line: the day of an event, the law that a paragraph opens with.
 */
function boxedWhereNeeded(line: readonly Run[]): readonly Run[] {
  let before = "";
  return line.map((run) => {
    before += run.text;
    return run.fixed === true && before.length <= SURELY_FIRST && ONE_EM.test(before)
      ? { text: run.text }
      : run;
  });
}

let templateText: string | undefined;

function template(): string {
  templateText ??= readFileSync(join(WORKSPACE, "letter.typ"), "utf8");
  return templateText;
}

const compilers = new Map<string, NodeCompiler>();

/** One compiler for each set of fonts, made once: loading fonts takes longer than a hundred letters. */
function compilerWith(fonts: readonly FontId[]): NodeCompiler {
  const key = fonts.join(" ");
  const known = compilers.get(key);
  if (known !== undefined) return known;
  const compiler = NodeCompiler.create({
    // No file outside this folder can be read by a template, and no user text ever is one.
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.flatMap((id) => letterFont(id)?.bytes ?? []) }],
  });
  compilers.set(key, compiler);
  return compiler;
}

/** Chinese letters: the Chinese serif, then what names need. English ones: the Latin serif first, for its quotes. */
function letterFonts(letter: Letter, text: string): FontId[] {
  const further = furtherFontsFor(text);
  const own: FontId[] = letter.language === "en" ? ["latin", "latinBold"] : [];
  return [...own, ...NEEDED_FONTS, ...further.filter((id) => !own.includes(id))];
}

const families = (fonts: readonly FontId[]) => [
  ...new Set(fonts.flatMap((id) => letterFont(id)?.family ?? [])),
];
