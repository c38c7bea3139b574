import "server-only";
import { z } from "zod";
import { insertAttempt, saveAnswer } from "@/db/attempts/write";
import { done, invalid } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ age: z.string().max(20).default("") });

/**
 * Opens a new attempt, and with it the draft of this browser. "14 or older" is asked here and nowhere else
 * (personal-information-protection-law-2021, art. 31): whoever is younger leaves nothing behind.
 */
export const startAttempt = useCase({
  verb: "attempt.start",
  may: "attempt.start",
  opensDraft: true,
  input,
  async run({ input, actor, tx }) {
    if (input.age === "no") return invalid({ age: "age-guardian" });
    if (input.age !== "yes") return invalid({ age: "age-required" });
    const subjectId = actor.subjects[0];
    const { id } = await insertAttempt(tx, { subjectId });
    await saveAnswer(tx, {
      attemptId: id,
      subjectId,
      step: "start",
      item: "",
      raw: { age: "yes" },
      expectedVersion: 0,
    });
    return done({ attemptId: id });
  },
  audit: (_, { attemptId }) => ({ action: "attempt.started", stream: `attempt:${attemptId}` }),
});
