import "server-only";
import { renderAsync } from "@resvg/resvg-js";
import type { Letter } from "@/domain/letters/letter";
import { letterText } from "@/domain/letters/letter-text";
import { type MissingGlyph, missingGlyphs } from "@/server/letters/glyphs";
import { type Refused, renderQueue } from "@/server/letters/render-queue";
import { withPages } from "@/server/letters/typeset";

type NotDrawn =
  | { readonly missingGlyphs: readonly MissingGlyph[] }
  | { readonly refused: "too-long" }
  | Refused;

export type RenderedPages = { readonly pages: readonly Uint8Array[] } | NotDrawn;
export type RenderedPage =
  | { readonly page: Uint8Array; readonly of: number }
  | { readonly of: number }
  | NotDrawn;

/** 150 dots an inch: fine strokes stay sharp on a phone, and a page stays some 300 kB. */
const WIDTH_PX = 1_240;
/** Twenty pictures are more than a chat takes; longer letters go as PDF. It bounds the memory of one letter too. */
const MOST_PAGES = 20;
const MOST_CHARACTERS = 30_000;
/** One at a time: a page in pixels takes 9 MB while it is drawn, its outlines some 2 MB a page. */
const QUEUE = renderQueue({ atOnce: 1, waiting: 20, waitMs: 15_000 });

/** Every page of the letter as a PNG, 1,240 px wide, drawn from the pages that the PDF has. Refuses like the PDF. */
export async function renderLetterPages(letter: Letter): Promise<RenderedPages> {
  return checked(letter, async (svgs) => {
    const pages: Uint8Array[] = [];
    for (const svg of svgs) pages.push(await picture(svg));
    return { pages };
  });
}

/** One page of the letter, counted from 1, and how many there are; `page` is absent when there is no such page. */
export async function renderLetterPage(letter: Letter, page: number): Promise<RenderedPage> {
  return checked(letter, async (svgs) => {
    const svg = svgs[page - 1];
    return svg === undefined ? { of: svgs.length } : { page: await picture(svg), of: svgs.length };
  });
}

/** How many pictures a letter has; undefined when it is too long, cannot be drawn, or the house is busy. */
export async function letterPageCount(letter: Letter): Promise<number | undefined> {
  const counted = await checked(letter, async (svgs) => ({ of: svgs.length }));
  return "of" in counted ? counted.of : undefined;
}

async function checked<T>(
  letter: Letter,
  draw: (svgs: readonly string[]) => Promise<T>,
): Promise<T | NotDrawn> {
  const text = letterText(letter);
  if (text.length > MOST_CHARACTERS) return { refused: "too-long" };
  const missing = missingGlyphs(letter, text);
  if (missing.length > 0) return { missingGlyphs: missing };
  return QUEUE.run(async (): Promise<T | NotDrawn> => {
    const svgs = pageOutlines(letter, text);
    return svgs.length > MOST_PAGES ? { refused: "too-long" } : draw(svgs);
  });
}

/** `<svg class="typst-doc" viewBox="0 0 595.27 2525.66" width="595.27pt" height="2525.66pt"`: all pages, one below another. */
const ROOT = /^<svg class="typst-doc" viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+pt" height="[\d.]+pt"/;

/** The white sheet that opens each page. Typst puts every one of them at the top, where the last would hide page one. */
const SHEET = /^ {4}<path class="typst-shape" fill="#f{6}"[^>]*\/>$/m;
const OUTLINES = /^ {4}<defs/m;

/** Each page as an SVG of outlines: text is already shapes, so no font and no word of a person is read again. */
function pageOutlines(letter: Letter, text: string): string[] {
  return withPages(letter, text, (compiler, pages) => {
    const all = compiler.plainSvg(pages);
    const [head, width, height] = ROOT.exec(all) ?? [];
    const shapes = all.search(OUTLINES);
    const [opening = "", ...sheets] = all.slice(0, shapes).split(SHEET);
    if (head === undefined || shapes < 0 || sheets.length !== pages.numOfPages)
      throw new Error("Typst draws its pages otherwise than expected");
    const tall = Number(height) / sheets.length;
    const root = opening.slice(head.length);
    return sheets.map(
      (sheet, index) =>
        `<svg viewBox="0 ${tall * index} ${width} ${tall}" width="${width}pt" height="${tall}pt"${root}${sheet}${all.slice(shapes)}`,
    );
  });
}

async function picture(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: WIDTH_PX },
    background: "white",
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}
