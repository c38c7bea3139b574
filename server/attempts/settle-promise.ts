import "server-only";
import { z } from "zod";
import { answersOf } from "@/db/attempts/write";
import { entriesOfKind } from "@/domain/attempts/entries";
import { factsFromAnswers } from "@/domain/attempts/facts-from-answers";
import { promisesOf } from "@/domain/attempts/promises";
import { readerOf } from "@/domain/attempts/steps/reader";
import { entryInput, held, type Recorded, settle } from "@/server/attempts/entry-form";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = entryInput.extend({ promise: z.uuid() });

/**
 * What became of a promise, in the person's own word: kept or broken. A broken one is a dated fact from then on, on the
 * timeline and in the next letter. The same word twice is one; another word is a correction. Refuses
 * `attempt.not-found`, `promise.not-found`.
 */
export const settlePromise = useCase({
  verb: "entry.promise",
  may: "entry.record",
  input,
  async run({ input, tx, today, moment }) {
    const found = await held({ tx, today, moment }, input.attemptId);
    if ("ok" in found) return found;
    const answers = await answersOf(tx, found.attempt.id);
    const { facts, sources } = factsFromAnswers(answers, today, found.entries);
    const promises = facts === undefined ? [] : promisesOf(facts, sources, found.entries, moment);
    if (!promises.some(({ key }) => key === input.promise)) return refuse("promise.not-found");
    const read = readerOf(input.raw, today);
    const outcome = read.choice("outcome", ["kept", "broken"] as const, "outcome-required");
    const before = entriesOfKind(found.entries, "promise").findLast(
      ({ detail }) => detail.promise === input.promise,
    );
    if (before !== undefined && before.detail.outcome === outcome)
      return done<Recorded>({ attemptId: found.attempt.id, wrong: false, entryId: before.id });
    return settle(found, {
      step: "form-promise",
      item: input.promise,
      raw: input.raw,
      corrects: before?.id ?? "",
      kind: "promise",
      read: {
        errors: read.done({}).errors,
        detail: outcome && { promise: input.promise, outcome, on: today },
      },
    });
  },
  audit: ({ input }, { wrong, entryId }) =>
    wrong
      ? undefined
      : {
          action: "entry.recorded",
          stream: `attempt:${input.attemptId}`,
          detail: { kind: "promise", entry: entryId },
        },
});
