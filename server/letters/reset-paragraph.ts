import "server-only";
import { lockLetter, saveEdits } from "@/db/letters/write";
import { editableParagraphs } from "@/domain/letters/edits";
import { paragraphText } from "@/domain/letters/letter";
import { letterTextHash, textFingerprint } from "@/domain/letters/letter-text";
import { paragraphInput } from "@/server/letters/edit-paragraph";
import { letterOf } from "@/server/letters/stored-letter";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/**
 * Gives one paragraph its original words back. Resetting what was never edited changes nothing. Refuses
 * `letter.not-found`, `letter.sent`, and `letter.changed` when the paragraph is not the one that the form showed.
 */
export const resetParagraph = useCase({
  verb: "letter.reset",
  may: "letter.edit",
  input: paragraphInput,
  async run({ input, tx }) {
    const letter = await lockLetter(tx, input.letterId);
    if (letter === undefined) return refuse("letter.not-found");
    if (letter.status === "sent") return refuse("letter.sent");
    const { [input.paragraph]: own, ...edits } = letter.edits;
    if (own === undefined) return done({ attemptId: letter.attemptId });
    const shown = editableParagraphs(letterOf(letter, "zh-CN")).find(({ id }) => id === input.paragraph);
    // Words that another page wrote meanwhile are not thrown away unseen.
    if (shown !== undefined && textFingerprint(paragraphText(shown)) !== input.was)
      return refuse("letter.changed");
    const textHash = letterTextHash(letterOf({ ...letter, edits }, "zh-CN"));
    const change = { letterId: letter.id, edits, textHash, expectedVersion: letter.version };
    const saved = await saveEdits(tx, change);
    return saved.saved ? done({ attemptId: letter.attemptId }) : refuse("letter.changed");
  },
  audit: ({ input }, { attemptId }) => ({
    action: "letter.edited",
    stream: `attempt:${attemptId}`,
    detail: { letter: input.letterId, reset: true },
  }),
});
