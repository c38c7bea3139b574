import "server-only";
import { z } from "zod";
import { lockAttempt } from "@/db/attempts/write";
import { stopFeed } from "@/db/routes/write";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ attemptId: z.uuid() });

/** Stops the private calendar address of an attempt; stopping twice is stopping once. Refuses `attempt.not-found`. */
export const revokeFeed = useCase({
  verb: "calendar.stop",
  may: "answer.save",
  input,
  async run({ input, tx }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    return done({ stopped: await stopFeed(tx, attempt.id) });
  },
  audit: ({ input }, { stopped }) =>
    stopped ? { action: "calendar.stopped", stream: `attempt:${input.attemptId}` } : undefined,
});
