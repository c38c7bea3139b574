import "server-only";
import { randomUUID } from "node:crypto";
import { openSubject } from "@/db/accounts/enter";
import type { Tx } from "@/db/transaction";
import { hmacOfCode, resumeCodeOf } from "@/server/accounts/resume-code";

/** Codes have 40 bits: among millions of drafts two may meet, and then the second takes another id. */
const TRIES = 5;

export type OpenedDraft = {
  readonly subjectId: string;
  /** False when the browser held a living draft already: the same token twice is the same subject. */
  readonly opened: boolean;
};

/**
 * Opens the draft of a browser inside the transaction of its first form, so that a form that is refused leaves nothing
 * behind. `tokenHash` is the SHA-256 of the cookie's token. A second form of the same browser waits for the first.
 */
export async function openDraft(tx: Tx, tokenHash: Buffer): Promise<OpenedDraft> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const subjectId = randomUUID();
    const resumeCodeHmac = hmacOfCode(resumeCodeOf(subjectId));
    const opened = await openSubject(tx, { tokenHash, subjectId, resumeCodeHmac });
    if (opened !== undefined) return opened;
  }
  throw new Error("no free resume code was found");
}
