import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { insertAttempt, saveAnswer } from "@/db/attempts/write";
import { answersOfFacts } from "@/domain/attempts/answers-of-facts";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { refreshFacts } from "@/server/attempts/refresh-facts";
import { done } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/** `id` of the story; `facts` come from our own fixtures, never from a form. */
const input = z.strictObject({ id: z.string().regex(/^[a-z-]{1,60}$/), facts: attemptFactsSchema });

/** Adds a story to this browser's own draft as a new attempt, page by page as a person would have typed it. */
export const openStory = useCase({
  verb: "attempt.story",
  may: "attempt.start",
  opensDraft: true,
  input,
  async run({ input, actor, tx, today }) {
    const subjectId = actor.subjects[0];
    const { id: attemptId } = await insertAttempt(tx, { subjectId });
    const place = { attemptId, subjectId, item: "", expectedVersion: 0 };
    await saveAnswer(tx, { ...place, step: "demo", raw: { story: input.id } });
    await saveAnswer(tx, { ...place, step: "start", raw: { age: "yes" } });
    for (const { step, item, raw } of answersOfFacts(input.facts, randomUUID)) {
      await saveAnswer(tx, { ...place, step, item, raw: typedRaw(raw) });
    }
    await refreshFacts(tx, attemptId, today);
    return done({ attemptId });
  },
  audit: (_, { attemptId }) => ({ action: "attempt.started", stream: `attempt:${attemptId}` }),
});

const typedRaw = (raw: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(raw).map(([field, value]) => [field, typeof value === "string" ? value : [...value]]),
  );
