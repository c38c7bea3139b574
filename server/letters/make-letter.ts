import "server-only";
import { z } from "zod";
import { answersOf, changeStatus, lockAttempt } from "@/db/attempts/write";
import { insertLetter, lockLetter } from "@/db/letters/write";
import { factsFromAnswers } from "@/domain/attempts/facts-from-answers";
import { parseEvidence } from "@/domain/attempts/steps/evidence";
import { rawOf, wrongPages } from "@/domain/attempts/steps/pages";
import { assess } from "@/domain/law/assess";
import { letterTextHash } from "@/domain/letters/letter-text";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";
import { missingGlyphs } from "@/server/letters/glyphs";
import { editsWith, wordsOf } from "@/server/letters/stored-letter";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  attemptId: z.uuid(),
  /** An earlier letter whose edited paragraphs go on in the new one. */
  after: z.union([z.literal(""), z.uuid()]).default(""),
});

/**
 * Makes a complaint letter of the answers as they are now, with the findings of today. Refuses `attempt.not-found`,
 * `letter.answers-wrong` while an answer cannot be read, `letter.incomplete` while something that a letter needs is
 * missing, `letter.glyphs` while a character cannot be printed.
 */
export const makeLetter = useCase({
  verb: "letter.compose",
  may: "letter.compose",
  input,
  async run({ input, tx, today }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    const before = input.after === "" ? undefined : await lockLetter(tx, input.after);
    if (input.after !== "" && before?.attemptId !== attempt.id) return refuse("letter.not-found");
    const answers = await answersOf(tx, attempt.id);
    if (wrongPages(answers, today).length > 0) return refuse("letter.answers-wrong");
    const { facts } = factsFromAnswers(answers, today);
    if (facts === undefined || facts.remedies.length === 0) return refuse("letter.incomplete");
    const assessment = assess(facts, today);
    const { held } = parseEvidence(rawOf(answers, "evidence") ?? {}, today).value;
    const words = wordsOf(before?.edits ?? {});
    const composed = { facts, assessment, today, language: "zh-CN", held, edits: words } as const;
    const letter = composeOperatorComplaint(composed);
    if ("missing" in letter) return refuse("letter.incomplete");
    if (missingGlyphs(letter).length > 0) return refuse("letter.glyphs");
    const { id } = await insertLetter(tx, {
      subjectId: attempt.subjectId,
      attemptId: attempt.id,
      kind: letter.kind,
      facts,
      findings: assessment.findings,
      statuteBook: assessment.statuteBook,
      edits: editsWith(held, words),
      textHash: letterTextHash(letter),
      composedOn: today,
    });
    if (attempt.status === "draft") await changeStatus(tx, { attemptId: attempt.id, status: "recorded" });
    return done({ attemptId: attempt.id, letterId: id });
  },
  audit: ({ input }, { letterId }) => ({
    action: "letter.composed",
    stream: `attempt:${input.attemptId}`,
    detail: { letter: letterId },
  }),
});
