import "server-only";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { cleanText } from "@/domain/letters/clean-text";
import { printedParagraphs } from "@/domain/letters/edits";
import { type Letter, paragraphText } from "@/domain/letters/letter";
import { letterText } from "@/domain/letters/letter-text";
import { type FontId, FURTHER_FONTS, letterFont, NEEDED_FONTS } from "@/server/letters/fonts";

/** A character that no font of the letters can draw, and where it stands: named before a letter is made, never a box. */
export type MissingGlyph = {
  readonly character: string;
  /** "U+20BB7" */
  readonly codePoint: string;
  /** JSON pointers into AttemptFacts; empty when it stands in words that the person wrote into the letter itself. */
  readonly pointers: readonly string[];
};

/** Space, line breaks and characters that leave no mark (joiners, variation selectors) need no glyph. */
const MARKLESS = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** The characters of a text that no installed font can draw, each once, in the order of the text. */
export function uncoveredCharacters(text: string): string[] {
  return [...new Set(cleanText(text))].filter((character) => fontFor(character) === "none");
}

/** The fonts beyond the letter's own that a text needs, in the order in which they are asked. */
export function furtherFontsFor(text: string): FontId[] {
  const needed = beyondOwn(text);
  return FURTHER_FONTS.filter((id) => needed.has(id));
}

/** What a set of facts holds that cannot be printed, by field: for the message beside the field. */
export function missingGlyphsInFacts(facts: AttemptFacts): MissingGlyph[] {
  const texts: Placed[] = [];
  collect(facts, "", texts);
  return missingIn(texts);
}

/**
 * What a letter holds that cannot be printed: its facts and the words that the person wrote into it. As a rule all of its
 * text can be drawn, and no field need be searched; who has that text at hand passes it on.
 */
export function missingGlyphs(letter: Letter, text = letterText(letter)): MissingGlyph[] {
  if (!beyondOwn(text).has("none")) return [];
  return missingIn([
    { text: letter.recipient, pointers: ["/service/provider/name"] },
    ...letter.particulars.map(({ value, because }) => ({ text: value, pointers: [because] })),
    ...printedParagraphs(letter).map((paragraph) => ({
      text: paragraphText(paragraph),
      pointers: paragraph.edited === undefined ? paragraph.because : [],
    })),
    { text: letter.closing.signature, pointers: ["/consumer/name"] },
    // Whatever is printed beside these fields: named without a field rather than not at all.
    { text, pointers: [] },
  ]);
}

type Placed = { readonly text: string; readonly pointers: readonly string[] };

function missingIn(texts: readonly Placed[]): MissingGlyph[] {
  const found = new Map<string, Set<string>>();
  for (const { text, pointers } of texts) {
    for (const character of uncoveredCharacters(text)) {
      const places = found.get(character) ?? new Set<string>();
      for (const pointer of pointers) places.add(pointer);
      found.set(character, places);
    }
  }
  return [...found].map(([character, places]) => ({
    character,
    codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    pointers: [...places],
  }));
}

function collect(value: unknown, pointer: string, texts: Placed[]): void {
  if (typeof value === "string") texts.push({ text: value, pointers: [pointer] });
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) collect(inner, `${pointer}/${key}`, texts);
}

type Drawn = FontId | "own" | "none";

/** 1 for each UTF-16 unit that the letter's own serif is known to draw: a letter is read in one pass of some microseconds. */
const own = new Uint8Array(0x1_00_00);

/** What draws those characters of a text that the letter's own serif does not. */
function beyondOwn(text: string): ReadonlySet<Drawn> {
  const found = new Set<Drawn>();
  for (let unit = 0; unit < text.length; unit += 1) {
    if (own[text.charCodeAt(unit)] === 1) continue;
    const character = String.fromCodePoint(text.codePointAt(unit) ?? 0);
    const drawn = fontFor(character);
    if (character.length > 1) unit += 1;
    else if (drawn === "own") own[character.charCodeAt(0)] = 1;
    if (drawn !== "own") found.add(drawn);
  }
  return found;
}

/** Answers are kept, because letters share most of their characters; bounded, because a flood would not. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Drawn>();

/** The first font that can draw a character; "own" is the letter's own serif. */
function fontFor(character: string): Drawn {
  const known = kept.get(character);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const drawn = lookUp(character);
  kept.set(character, drawn);
  return drawn;
}

function lookUp(character: string): Drawn {
  if (MARKLESS.test(character)) return "own";
  const code = character.codePointAt(0) ?? 0;
  const has = (id: FontId) => letterFont(id)?.coverage.has(code) === true;
  if (NEEDED_FONTS.every(has)) return "own";
  return FURTHER_FONTS.find(has) ?? "none";
}
