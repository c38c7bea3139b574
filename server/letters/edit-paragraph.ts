import "server-only";
import { z } from "zod";
import { lockLetter, saveEdits } from "@/db/letters/write";
import { MOST_STORED } from "@/domain/attempts/steps/raw";
import { lengthOf } from "@/domain/attempts/steps/reader";
import { type Edits, editableParagraphs, setAside } from "@/domain/letters/edits";
import { paragraphText } from "@/domain/letters/letter";
import { letterTextHash, textFingerprint } from "@/domain/letters/letter-text";
import { letterOf } from "@/server/letters/stored-letter";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

export const paragraphInput = z.strictObject({
  letterId: z.uuid(),
  paragraph: z.string().regex(/^[a-zA-Z0-9._:/-]{1,120}$/),
  version: z.coerce.number().int().min(1).max(2_000_000_000),
});
const input = paragraphInput.extend({
  text: z.string(),
  /** Fingerprint of the paragraph as the form showed it: tells whether someone changed it meanwhile. */
  was: z.string().max(40),
});

/** A paragraph longer than this is no paragraph of a letter. */
const MOST_PARAGRAPH = 5_000;
/** All own words of one letter; the table holds a little more. */
const MOST_EDITS = 150_000;

/**
 * Puts the person's own words in place of one paragraph. Changes of other paragraphs by another page do not matter.
 * When this one changed meanwhile, or the words are too long for a paragraph, they are set aside and shown, and `kept`
 * says why. Refuses `letter.not-found` and `letter.sent` (history is not rewritten); words beyond what can be stored at
 * all are a field error.
 */
export const editParagraph = useCase({
  verb: "letter.edit",
  may: "letter.edit",
  input,
  async run({ input, tx }) {
    const letter = await lockLetter(tx, input.letterId);
    if (letter === undefined) return refuse("letter.not-found");
    if (letter.status === "sent") return refuse("letter.sent");
    const paragraph = editableParagraphs(letterOf(letter, "zh-CN")).find(({ id }) => id === input.paragraph);
    if (paragraph === undefined) return refuse("letter.not-found");
    if (lengthOf(input.text) > MOST_STORED) return invalid({ text: "too-long" });
    const kept = whyAside(input, paragraphText(paragraph));
    const edits: Edits =
      kept === "here"
        ? { ...letter.edits, [input.paragraph]: input.text }
        : setAside(letter.edits, input.paragraph, input.text);
    if (JSON.stringify(edits).length > MOST_EDITS) return invalid({ text: "too-long" });
    const textHash = letterTextHash(letterOf({ ...letter, edits }, "zh-CN"));
    const saved = await saveEdits(tx, {
      letterId: letter.id,
      edits,
      textHash,
      expectedVersion: letter.version,
    });
    return saved.saved ? done({ attemptId: letter.attemptId, kept }) : refuse("letter.changed");
  },
  audit: ({ input }, { attemptId }) => ({
    action: "letter.edited",
    stream: `attempt:${attemptId}`,
    detail: { letter: input.letterId },
  }),
});

function whyAside(input: { text: string; was: string }, now: string): "here" | "changed" | "too-long" {
  if (lengthOf(input.text) > MOST_PARAGRAPH) return "too-long";
  return input.was === textFingerprint(now) || input.text === now ? "here" : "changed";
}
