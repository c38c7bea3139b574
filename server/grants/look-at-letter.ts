import "server-only";
import { z } from "zod";
import { grantedLetter } from "@/db/grants/write";
import type { Actor } from "@/domain/access/actor";
import { maskedLetter } from "@/domain/access/masked-letter";
import type { Letter } from "@/domain/letters/letter";
import type { LetterStatus } from "@/domain/letters/lifecycle";
import type { Language } from "@/domain/time/format-date";
import { letterOf } from "@/server/letters/stored-letter";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

export type SeenLetter = { readonly letter: Letter; readonly status: LetterStatus };

/** Reading a person's letter is an act with a row in the log, of the same transaction. */
const lookAtGrantedLetter = useCase({
  verb: "granted.letter",
  may: "granted.read",
  input: z.strictObject({ attemptId: z.uuid(), letterId: z.uuid() }),
  async run({ input, actor, tx }) {
    const row = await grantedLetter(tx, actor.org, input);
    return row === undefined ? refuse("letter.not-found") : done(row);
  },
  audit: ({ input, actor }) => ({
    action: "granted.read",
    stream: `attempt:${input.attemptId}`,
    detail: { org: actor.org, letter: input.letterId },
  }),
});

/**
 * One letter of a granted record for a member of staff, masked, in the language asked, and the reading in the log;
 * undefined without a living grant. Throws `DatabaseFailure`.
 */
export async function lookAtLetter(
  actor: Actor,
  place: { readonly attemptId: string; readonly letterId: string },
  language: Language,
): Promise<SeenLetter | undefined> {
  const outcome = await lookAtGrantedLetter.perform({ actor, input: place, addressPrefix: "staff" });
  if (!outcome.ok) return undefined;
  const row = outcome.value;
  return { letter: maskedLetter(letterOf(row, language), row.facts.consumer), status: row.status };
}
