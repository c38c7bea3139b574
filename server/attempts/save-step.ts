import "server-only";
import { z } from "zod";
import { answersOf, lockAttempt, saveAnswer } from "@/db/attempts/write";
import { contextOf, errorsOf, SAVED_STEPS } from "@/domain/attempts/steps/pages";
import { isStep, nextStep, type Step } from "@/domain/attempts/wizard";
import { bounded, rawSchema } from "@/server/attempts/bounded-raw";
import { refreshFacts } from "@/server/attempts/refresh-facts";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

export const placeSchema = z.strictObject({
  attemptId: z.uuid(),
  step: z.enum(SAVED_STEPS),
  item: z.union([z.literal(""), z.uuid()]),
});
const input = placeSchema.extend({
  version: z.coerce.number().int().min(0).max(2_000_000_000),
  raw: rawSchema,
});

/** Events, promises and clauses of one attempt; nobody who writes by hand comes near it. */
const MOST_ITEMS = 200;

/** Where the copy waits that met a newer one, until the person has chosen (`settleConflict`). */
export const parkedStep = (step: string): string => `${step}-other`;

export type SavedStep = {
  /** The page holds something that cannot be read; it is stored all the same. */
  readonly wrong: boolean;
  /** Somebody saved this page in between: both copies are kept, the person chooses. */
  readonly conflict: boolean;
  readonly next: Step | null;
};

/**
 * Saves one page of the wizard as typed, right or wrong, and brings the facts up to date. The version that the person
 * saw decides: a newer page is never overwritten, the newcomer is parked beside it. Saving the same again changes
 * nothing. Refuses `attempt.not-found`, `attempt.withdrawn`, `answer.too-many`.
 */
export const saveStep = useCase({
  verb: "answer.save",
  may: "answer.save",
  input,
  async run({ input, tx, today }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    if (attempt.status === "withdrawn") return refuse("attempt.withdrawn");
    const { step, item, version } = input;
    const stored = await answersOf(tx, attempt.id);
    const before = stored.find((answer) => answer.step === step && answer.item === item);
    if (before === undefined && stored.length >= MOST_ITEMS) return refuse("answer.too-many");
    const raw = bounded(input.raw, before?.raw);
    const place = { attemptId: attempt.id, subjectId: attempt.subjectId, step, item };
    const saved = await saveAnswer(tx, { ...place, raw, expectedVersion: version });
    if (!saved.saved) {
      const parked = parkedStep(step);
      const waiting = stored.find((answer) => answer.step === parked && answer.item === item);
      await saveAnswer(tx, { ...place, step: parked, raw, expectedVersion: waiting?.version ?? 0 });
      return done<SavedStep>({ wrong: false, conflict: true, next: null });
    }
    const answers = await refreshFacts(tx, attempt.id, today);
    const errors = errorsOf(step, item, raw, contextOf(answers, today));
    return done<SavedStep>({
      wrong: Object.keys(errors).length > 0,
      conflict: false,
      next: isStep(step) ? (nextStep(answers, step) ?? null) : null,
    });
  },
  audit: ({ input }, { conflict }) => ({
    action: "answer.saved",
    stream: `attempt:${input.attemptId}`,
    detail: { step: input.step, conflict },
  }),
});
