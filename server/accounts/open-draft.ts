import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openSubject } from "@/db/accounts/enter";
import { hmacOfCode, resumeCodeOf } from "@/server/accounts/resume-code";
import { done } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const tokenHash = z.instanceof(Buffer).refine((hash) => hash.length === 32);

/** Codes have 40 bits: among millions of drafts two may meet, and then the second takes another id. */
const TRIES = 5;

/** Opens the draft of a browser, once: the same token again answers the same subject. `now` plays no part. */
export const openDraft = useCase({
  verb: "draft.open",
  may: "draft.open",
  limit: "draft-open-prefix",
  input: z.strictObject({ tokenHash }),
  async run({ input, tx }) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const subjectId = randomUUID();
      const draft = {
        tokenHash: input.tokenHash,
        subjectId,
        resumeCodeHmac: hmacOfCode(resumeCodeOf(subjectId)),
      };
      const opened = await openSubject(tx, draft);
      if (opened !== undefined) return done(opened);
    }
    throw new Error("no free resume code was found");
  },
  audit: (_, { subjectId, opened }) =>
    opened ? { action: "draft.opened", stream: `subject:${subjectId}` } : undefined,
});
