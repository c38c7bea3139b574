import "server-only";
import { z } from "zod";
import { answersOf, lockAttempt, saveAnswer } from "@/db/attempts/write";
import { ROUTES } from "@/domain/attempts/codes";
import { circumstancesOf, INTERRUPTION_STEP, lossOf } from "@/domain/routes/interruption";
import { wouldClose } from "@/domain/routes/would-close";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  attemptId: z.uuid(),
  route: z.enum(ROUTES),
  choice: z.enum(["keep", "go"]),
});

/**
 * Remembers what the person chose before a step that closes another way: the routes that they agreed to lose, or that they
 * keep them. Asked again as soon as more would be lost. Refuses `attempt.not-found`, `attempt.withdrawn`.
 */
export const answerInterruption = useCase({
  verb: "interruption.answer",
  may: "answer.save",
  input,
  async run({ input, tx, today }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    if (attempt.status === "withdrawn" || attempt.facts === null) return refuse("attempt.withdrawn");
    const answers = await answersOf(tx, attempt.id);
    const before = answers.find(({ step, item }) => step === INTERRUPTION_STEP && item === "");
    const closings = wouldClose(attempt.facts, input.route, today, circumstancesOf(answers, today));
    const agreed = input.choice === "go" ? lossOf(closings) : "";
    await saveAnswer(tx, {
      attemptId: attempt.id,
      subjectId: attempt.subjectId,
      step: INTERRUPTION_STEP,
      item: "",
      raw: { ...before?.raw, [input.route]: agreed },
      expectedVersion: before?.version ?? 0,
    });
    return done({ route: input.route, choice: input.choice });
  },
  audit: ({ input }, { choice }) => ({
    action: "answer.saved",
    stream: `attempt:${input.attemptId}`,
    detail: { step: INTERRUPTION_STEP, route: input.route, choice },
  }),
});
