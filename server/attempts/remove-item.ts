import "server-only";
import { z } from "zod";
import { lockAttempt, removeAnswer } from "@/db/attempts/write";
import { refreshFacts } from "@/server/attempts/refresh-facts";
import { placeSchema } from "@/server/attempts/save-step";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = placeSchema.extend({
  step: z.enum(["tried", "said", "routes", "damages"]),
  item: z.uuid(),
  version: z.coerce.number().int().min(1).max(2_000_000_000),
});

/**
 * Removes one event, promise, clause, filing or bill that still reads as the person saw it. Removing twice is one removal.
 * Refuses `attempt.not-found`; `answer.changed` when somebody changed the entry in between.
 */
export const removeItem = useCase({
  verb: "answer.remove",
  may: "answer.remove",
  input,
  async run({ input, tx, today }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    const { step, item, version } = input;
    const removed = await removeAnswer(tx, { attemptId: attempt.id, step, item, expectedVersion: version });
    if (!removed.removed) return refuse("answer.changed");
    await refreshFacts(tx, attempt.id, today);
    return done({ step });
  },
  audit: ({ input }) => ({
    action: "answer.removed",
    stream: `attempt:${input.attemptId}`,
    detail: { step: input.step },
  }),
});
