import "server-only";
import { z } from "zod";
import { lockLetter, saveEdits } from "@/db/letters/write";
import { MOST_STORED } from "@/domain/attempts/steps/raw";
import { lengthOf } from "@/domain/attempts/steps/reader";
import { editableParagraphs } from "@/domain/letters/edits";
import { letterTextHash } from "@/domain/letters/letter-text";
import { letterOf } from "@/server/letters/stored-letter";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

export const paragraphInput = z.strictObject({
  letterId: z.uuid(),
  paragraph: z.string().regex(/^[a-zA-Z0-9._:/-]{1,120}$/),
  version: z.coerce.number().int().min(1).max(2_000_000_000),
});
const input = paragraphInput.extend({ text: z.string() });

/** A paragraph longer than this is no paragraph of a letter. */
const MOST_PARAGRAPH = 5_000;

/**
 * Puts the person's own words in place of one paragraph. Refuses `letter.not-found`, `letter.sent` (history is not
 * rewritten), `letter.changed` when another page saved in between; too long a text is a field error.
 */
export const editParagraph = useCase({
  verb: "letter.edit",
  may: "letter.edit",
  input,
  async run({ input, tx }) {
    const letter = await lockLetter(tx, input.letterId);
    if (letter === undefined) return refuse("letter.not-found");
    if (letter.status === "sent") return refuse("letter.sent");
    const known = editableParagraphs(letterOf(letter, "zh-CN")).some(({ id }) => id === input.paragraph);
    if (!known) return refuse("letter.not-found");
    if (lengthOf(input.text) > Math.min(MOST_PARAGRAPH, MOST_STORED)) return invalid({ text: "too-long" });
    const edits = { ...letter.edits, [input.paragraph]: input.text };
    const textHash = letterTextHash(letterOf({ ...letter, edits }, "zh-CN"));
    const change = { letterId: letter.id, edits, textHash, expectedVersion: input.version };
    const saved = await saveEdits(tx, change);
    return saved.saved ? done({ attemptId: letter.attemptId }) : refuse("letter.changed");
  },
  audit: ({ input }, { attemptId }) => ({
    action: "letter.edited",
    stream: `attempt:${attemptId}`,
    detail: { letter: input.letterId },
  }),
});
