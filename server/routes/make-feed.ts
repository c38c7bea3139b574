import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { lockAttempt } from "@/db/attempts/write";
import { replaceFeed } from "@/db/routes/write";
import { done, refuse } from "@/server/outcome";
import { feedToken, hashOfFeedToken } from "@/server/routes/feed-token";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ attemptId: z.uuid(), locale: z.enum(["zh-CN", "en"]) });

/**
 * Makes a private calendar address for an attempt; an earlier one stops working. Refuses `attempt.not-found`,
 * `attempt.withdrawn`.
 */
export const makeFeed = useCase({
  verb: "calendar.make",
  may: "answer.save",
  input,
  async run({ input, tx }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    if (attempt.status === "withdrawn") return refuse("attempt.withdrawn");
    const id = randomUUID();
    const tokenHash = hashOfFeedToken(feedToken(id));
    if (tokenHash === undefined) throw new Error("a calendar token of our own is none");
    const { subjectId } = attempt;
    await replaceFeed(tx, { id, subjectId, attemptId: attempt.id, tokenHash, locale: input.locale });
    return done({ feedId: id });
  },
  audit: ({ input }) => ({ action: "calendar.made", stream: `attempt:${input.attemptId}` }),
});
