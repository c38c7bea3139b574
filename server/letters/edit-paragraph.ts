import "server-only";
import { z } from "zod";
import { insertLetter, lockLetter, saveEdits } from "@/db/letters/write";
import { MOST_STORED } from "@/domain/attempts/steps/raw";
import { lengthOf } from "@/domain/attempts/steps/reader";
import { type Edits, editableParagraphs, setAside } from "@/domain/letters/edits";
import { paragraphText } from "@/domain/letters/letter";
import { letterTextHash, textFingerprint } from "@/domain/letters/letter-text";
import { letterOf } from "@/server/letters/stored-letter";
import { done, invalid, type Outcome, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/** Which paragraph of which letter. */
export const paragraphInput = z.strictObject({
  letterId: z.uuid(),
  paragraph: z.string().regex(/^[a-zA-Z0-9._:/-]{1,120}$/),
  /** Fingerprint of the paragraph as the form showed it: tells whether someone changed it meanwhile. */
  was: z.string().max(40),
});
const input = paragraphInput.extend({ text: z.string() });

/** Where the words are now: in their paragraph, beside it and why, or in a new draft. */
type Kept = "here" | "changed" | "too-long" | "copied";

/** A paragraph longer than this is no paragraph of a letter. */
const MOST_PARAGRAPH = 5_000;
/** All own words of one letter; the table holds a little more. */
const MOST_EDITS = 150_000;

/**
 * Puts the person's own words in place of one paragraph. Changes of other paragraphs by another page do not matter.
 * Nothing typed is lost: when this paragraph changed meanwhile, or the words are too long for one, they are set aside and
 * shown; when the letter was sent meanwhile, which is history, they go into a new draft of it. `kept` says which. Refuses
 * `letter.not-found`; words beyond what can be stored at all are a field error.
 */
export const editParagraph = useCase({
  verb: "letter.edit",
  may: "letter.edit",
  input,
  async run({ input, tx }): Promise<Outcome<{ attemptId: string; letterId: string; kept: Kept }>> {
    const letter = await lockLetter(tx, input.letterId);
    if (letter === undefined) return refuse("letter.not-found");
    const paragraph = editableParagraphs(letterOf(letter, "zh-CN")).find(({ id }) => id === input.paragraph);
    if (paragraph === undefined) return refuse("letter.not-found");
    if (lengthOf(input.text) > MOST_STORED) return invalid({ text: "too-long" });
    const kept: Kept = whyAside(input, paragraphText(paragraph));
    const edits: Edits =
      kept === "here"
        ? { ...letter.edits, [input.paragraph]: input.text }
        : setAside(letter.edits, input.paragraph, input.text);
    if (JSON.stringify(edits).length > MOST_EDITS) return invalid({ text: "too-long" });
    const textHash = letterTextHash(letterOf({ ...letter, edits }, "zh-CN"));
    const { attemptId } = letter;
    if (letter.status === "sent") {
      if (textHash === letter.textHash) return done({ attemptId, letterId: letter.id, kept });
      const { id } = await insertLetter(tx, { ...letter, edits, textHash });
      return done({ attemptId, letterId: id, kept: "copied" });
    }
    const saved = await saveEdits(tx, {
      letterId: letter.id,
      edits,
      textHash,
      expectedVersion: letter.version,
    });
    return saved.saved ? done({ attemptId, letterId: letter.id, kept }) : refuse("letter.changed");
  },
  audit: (_, { attemptId, letterId, kept }) => ({
    action: kept === "copied" ? "letter.composed" : "letter.edited",
    stream: `attempt:${attemptId}`,
    detail: { letter: letterId },
  }),
});

function whyAside(input: { text: string; was: string }, now: string): Exclude<Kept, "copied"> {
  if (lengthOf(input.text) > MOST_PARAGRAPH) return "too-long";
  return input.was === textFingerprint(now) || input.text === now ? "here" : "changed";
}
