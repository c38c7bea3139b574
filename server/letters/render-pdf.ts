import "server-only";
import type { Letter } from "@/domain/letters/letter";
import { letterText } from "@/domain/letters/letter-text";
import { type MissingGlyph, missingGlyphs } from "@/server/letters/glyphs";
import { type Refused, renderQueue } from "@/server/letters/render-queue";
import { withPages } from "@/server/letters/typeset";

export type RenderedLetter =
  | { readonly pdf: Uint8Array }
  | { readonly missingGlyphs: readonly MissingGlyph[] }
  | { readonly refused: "too-long" }
  | Refused;

/** Some 150 pages; beyond it a letter is not read by anyone, and rendering it would hold the process for seconds. */
const MOST_CHARACTERS = 120_000;
const QUEUE = renderQueue({ atOnce: 2, waiting: 40, waitMs: 10_000 });

/**
 * The letter as PDF/A-2a (tagged, language and title set), the same bytes for the same letter. A character that no
 * font can draw is named instead of printed as a box. Throws only when the template or a font is damaged.
 */
export async function renderLetterPdf(letter: Letter): Promise<RenderedLetter> {
  const text = letterText(letter);
  if (text.length > MOST_CHARACTERS) return { refused: "too-long" };
  const missing = missingGlyphs(letter, text);
  if (missing.length > 0) return { missingGlyphs: missing };
  return QUEUE.run(() => ({
    pdf: withPages(letter, text, (compiler, pages) =>
      compiler.pdf(pages, {
        pdfStandard: "a-2a",
        creationTimestamp: Math.floor(Date.parse(`${letter.dated}T00:00:00+08:00`) / 1_000),
      }),
    ),
  }));
}
