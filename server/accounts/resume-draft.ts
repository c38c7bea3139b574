import "server-only";
import { z } from "zod";
import { resumeSubject } from "@/db/accounts/enter";
import { linkDrafts } from "@/db/accounts/sign-in";
import { giveBack, take } from "@/server/accounts/limits";
import { hmacOfCode, normalisedCode } from "@/server/accounts/resume-code";
import { log } from "@/server/log";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

const ALL = "all";
const input = z.strictObject({ code: z.string().max(40), tokenHash: z.instanceof(Buffer) });

const resume = useCase({
  verb: "draft.resume",
  may: "draft.resume",
  input,
  async run({ input, actor, tx }) {
    // An ill-formed code is looked up too: wrong, expired and ill-formed take the same way and time.
    const code = normalisedCode(input.code) ?? "";
    const lookup = { resumeCodeHmac: hmacOfCode(code), newTokenHash: input.tokenHash };
    const subjectId = await resumeSubject(tx, lookup);
    if (subjectId === undefined) return refuse("resume.wrong");
    // Somebody who is signed in takes the draft over for good.
    if (actor.role === "consumer") await linkDrafts(tx, actor.person, input.tokenHash);
    return done({ subjectId });
  },
  audit: (_, { subjectId }) => ({ action: "draft.resumed", stream: `subject:${subjectId}` }),
});

/**
 * Gives a second browser the draft of a resume code. Five wrong codes from one address prefix in ten minutes, or two
 * hundred from everywhere in an hour, and no code is tried any more, not even a right one. A wrong, an expired and an
 * ill-formed code answer the same `resume.wrong`.
 */
export const resumeDraft: UseCase<{ subjectId: string }> = {
  ...resume,
  async perform(request: Request): Promise<Outcome<{ subjectId: string }>> {
    const { actor, addressPrefix } = request;
    // Counted before the look-up and given back after a right one, so that a burst cannot slip past the count.
    const here = await take("resume-wrong-prefix", addressPrefix);
    if (!here.allowed) return refuse("rate.limited", { retryAfter: here.retryAfter });
    const all = await take("resume-wrong-all", ALL);
    if (!all.allowed) {
      log.error("resume.guessing", { requestId: actor.requestId });
      return refuse("rate.limited", { retryAfter: all.retryAfter });
    }
    const outcome = await resume.perform(request);
    if (outcome.ok) {
      await giveBack("resume-wrong-prefix", addressPrefix);
      await giveBack("resume-wrong-all", ALL);
    }
    return outcome;
  },
};
