import "server-only";
import { endedDraft } from "@/db/reminders/by-secret";
import { draftToken, hashOfToken } from "@/server/accounts/draft-cookie";

/** When the draft of this request's browser ended, an instant; undefined when it holds none or none ended. */
export async function endedDraftHere(requestId: string): Promise<string | undefined> {
  const token = await draftToken();
  return token === undefined ? undefined : endedDraft(hashOfToken(token), requestId);
}
