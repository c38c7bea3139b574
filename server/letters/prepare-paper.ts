import "server-only";
import { z } from "zod";
import { lockAttempt } from "@/db/attempts/write";
import { PAPER_KINDS } from "@/domain/letters/court/questions";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ attemptId: z.uuid(), kind: z.enum(PAPER_KINDS) });

/**
 * Asks whether the actor may have this paper of this attempt. It takes no particulars and stores nothing, so that none of
 * them can reach the database, an idempotency key or the log; the action gives them back to the browser (docs/adr/0014).
 * Refuses `attempt.not-found`.
 */
export const preparePaper = useCase({
  verb: "paper.prepare",
  may: "letter.compose",
  input,
  async run({ input, tx }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    return attempt === undefined
      ? refuse("attempt.not-found")
      : done({ attemptId: attempt.id, kind: input.kind });
  },
  audit: () => undefined,
});
