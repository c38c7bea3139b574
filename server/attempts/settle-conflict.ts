import "server-only";
import { z } from "zod";
import { answersOf, lockAttempt, removeAnswer, saveAnswer } from "@/db/attempts/write";
import { refreshFacts } from "@/server/attempts/refresh-facts";
import { parkedStep, placeSchema } from "@/server/attempts/save-step";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = placeSchema.extend({
  keep: z.enum(["stored", "mine"]),
  version: z.coerce.number().int().min(0).max(2_000_000_000),
});

/**
 * The person has read both copies of a page and keeps one. Settling twice changes nothing. Refuses `attempt.not-found`;
 * `answer.changed` when the saved copy is no longer the one that was shown: both are then shown again.
 */
export const settleConflict = useCase({
  verb: "answer.settle",
  may: "answer.save",
  input,
  async run({ input, tx, today }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    const { step, item, version, keep } = input;
    const place = { attemptId: attempt.id, item };
    const parked = parkedStep(step);
    const waiting = (await answersOf(tx, attempt.id)).find(
      (answer) => answer.step === parked && answer.item === item,
    );
    if (waiting === undefined) return done({ step, item });
    if (keep === "mine") {
      const owned = { ...place, subjectId: attempt.subjectId, step, raw: waiting.raw };
      const saved = await saveAnswer(tx, { ...owned, expectedVersion: version });
      if (!saved.saved) return refuse("answer.changed");
    }
    await removeAnswer(tx, { ...place, step: parked, expectedVersion: waiting.version });
    await refreshFacts(tx, attempt.id, today);
    return done({ step, item });
  },
  audit: ({ input }) => ({
    action: "answer.saved",
    stream: `attempt:${input.attemptId}`,
    detail: { step: input.step, keep: input.keep },
  }),
});
