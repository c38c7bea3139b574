import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { composeLetter } from "@/domain/letters/compose-letter";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { Letter } from "@/domain/letters/letter";
import { DECLARATIONS } from "@/domain/letters/letter-input";
import { GOLDEN_LETTERS, type GoldenLetter } from "@/fixtures/letters-of-every-kind";
import { renderLetterPage, renderLetterPages } from "@/server/letters/render-pages";

function compose({ kind, facts }: GoldenLetter): Letter {
  const assessment = assess(facts, GOLDEN_TODAY);
  const base = { facts, assessment, today: GOLDEN_TODAY, language: "zh-CN", held: [] } as const;
  const letter = composeLetter(kind, { ...base, confirmed: DECLARATIONS });
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letter;
}

const inked = async (png: Uint8Array) => {
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0) / data.length;
};

describe("the pages as pictures", () => {
  it("are one PNG a page, 1,240 wide in the shape of A4, black on white", async () => {
    const rendered = await renderLetterPages(compose(GOLDEN_LETTERS["video-market"]));
    if (!("pages" in rendered)) throw new Error("not drawn");
    expect(rendered.pages.length).toBe(3);
    for (const page of rendered.pages) {
      const { width, height, format } = await sharp(page).metadata();
      expect([width, height, format]).toEqual([1_240, 1_754, "png"]);
      const ink = await inked(page);
      expect(ink).toBeGreaterThan(0.005);
      expect(ink).toBeLessThan(0.2);
      expect(page.byteLength).toBeLessThan(1_000_000);
    }
    expect(new Set(rendered.pages.map((page) => Buffer.from(page).toString("base64"))).size).toBe(3);
  });

  it("can be asked for one by one", async () => {
    const letter = compose(GOLDEN_LETTERS["student-appeal"]);
    const all = await renderLetterPages(letter);
    if (!("pages" in all)) throw new Error("not drawn");
    const second = await renderLetterPage(letter, 2);
    expect(second).toEqual({ page: all.pages[1], of: all.pages.length });
    for (const none of [0, -1, 99, Number.NaN])
      expect(await renderLetterPage(letter, none)).toEqual({ of: all.pages.length });
  });

  it("name a missing character and refuse a flood, like the PDF", async () => {
    const letter = compose(GOLDEN_LETTERS["video-story"]);
    expect(await renderLetterPages({ ...letter, recipient: "\u{1F9FF}：" })).toMatchObject({
      missingGlyphs: [{ codePoint: "U+1F9FF" }],
    });
    const [event] = GOLDEN_LETTERS["video-story"].facts.events;
    const events = Array.from({ length: 20 }, () => ({ ...event, note: "长".repeat(1_990) }));
    const facts = { ...GOLDEN_LETTERS["video-story"].facts, events } as AttemptFacts;
    expect(await renderLetterPages(compose({ kind: "operator-complaint", facts }))).toEqual({
      refused: "too-long",
    });
  });
});
