import "server-only";
import { z } from "zod";
import { type GrantedAttempt, grantedAttempt } from "@/db/grants/write";
import type { Actor } from "@/domain/access/actor";
import type { Sources } from "@/domain/attempts/facts-from-answers";
import { maskedEntries, maskedFacts } from "@/domain/attempts/masked-facts";
import { sourcesWithoutAnswers } from "@/domain/attempts/sources-without-answers";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/**
 * A record as staff see it: facts and entries masked; the mask takes an address away whole, so it is said that there is
 * one. `sources` tells the timeline which events are answers to letters.
 */
export type SeenRecord = GrantedAttempt & { readonly hasAddress: boolean; readonly sources: Sources };

/** Reading a person's record is an act with a row in the log, of the same transaction. */
const lookAtAttempt = useCase({
  verb: "granted.read",
  may: "granted.read",
  input: z.strictObject({ attemptId: z.uuid() }),
  async run({ input, actor, tx }) {
    const attempt = await grantedAttempt(tx, actor.org, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    const { facts, entries } = attempt;
    return done<SeenRecord>({
      ...attempt,
      hasAddress: facts?.consumer.address !== undefined,
      sources: facts === null ? {} : sourcesWithoutAnswers(facts, entries),
      facts: facts === null ? null : maskedFacts(facts),
      entries: maskedEntries(entries, facts?.consumer ?? {}),
    });
  },
  audit: ({ input, actor }) => ({
    action: "granted.read",
    stream: `attempt:${input.attemptId}`,
    detail: { org: actor.org },
  }),
});

/**
 * One granted record for a member of staff, masked, and the reading in the log; undefined when there is no living
 * grant, the role may not, or too much was read in a minute. Throws `DatabaseFailure`.
 */
export async function lookAt(actor: Actor, attemptId: string): Promise<SeenRecord | undefined> {
  const outcome = await lookAtAttempt.perform({ actor, input: { attemptId }, addressPrefix: "staff" });
  return outcome.ok ? outcome.value : undefined;
}
