import { inflateSync } from "node:zlib";
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

type Picture = { width: number; height: number; ink: number };

/**
 * Size of a PNG and the part of its pixels that is dark (PNG 3rd ed., 9.2: every line says how it was filtered). Eight
 * bits a channel, not interlaced, as resvg writes them.
 */
function read(png: Uint8Array): Picture {
  const file = Buffer.from(png);
  expect(file.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  const [width, height, depth, colour] = [16, 20]
    .map((at) => file.readUInt32BE(at))
    .concat(file[24] ?? 0, file[25] ?? 0) as [number, number, number, number];
  expect([depth, [2, 6].includes(colour)]).toEqual([8, true]);
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const bytes = inflateSync(Buffer.concat(parts));
  const step = colour === 6 ? 4 : 3;
  const line = width * step;
  let before = Buffer.alloc(line);
  let dark = 0;
  for (let row = 0; row < height; row += 1) {
    const start = row * (line + 1);
    const now = Buffer.from(bytes.subarray(start + 1, start + 1 + line));
    for (let at = 0; at < line; at += 1) {
      const [left, up, corner] = [
        now[at - step] ?? 0,
        before[at] ?? 0,
        at < step ? 0 : (before[at - step] ?? 0),
      ];
      now[at] = ((now[at] ?? 0) + predicted(bytes[start] ?? 0, left, up, corner)) & 0xff;
      if (at % step === 0 && (now[at] ?? 0) < 128) dark += 1;
    }
    before = now;
  }
  return { width, height, ink: dark / (width * height) };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter !== 4) return [0, left, up, (left + up) >> 1][filter] ?? 0;
  const [byLeft, byUp, byCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

describe("the pages as pictures", () => {
  it("are one PNG a page, 1,240 wide in the shape of A4, black on white", async () => {
    const rendered = await renderLetterPages(compose(GOLDEN_LETTERS["video-market"]));
    if (!("pages" in rendered)) throw new Error("not drawn");
    expect(rendered.pages.length).toBe(3);
    for (const page of rendered.pages) {
      const { width, height, ink } = read(page);
      expect([width, height]).toEqual([1_240, 1_754]);
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
