import "server-only";
import { sql } from "drizzle-orm";
import { readAs } from "@/db/client";
import type { Visitor } from "@/domain/access/actor";
import type { PlainDate } from "@/domain/time/plain-date";

/** Reads for whoever holds a secret, as a visitor: a code from a message, the token of a browser. Pages ask through server/. */

export type MessageCheck = {
  readonly kind: "sign-in" | "reminder";
  readonly sentOn: PlainDate;
  /** Masked. */
  readonly recipient: string;
};

/** What stands behind the code of a message, for anybody who holds the code; null when nothing does. */
export async function messageOfCode(codeHmac: Buffer, requestId: string): Promise<MessageCheck | null> {
  const visitor: Visitor = { role: "visitor", requestId };
  return readAs(visitor, async (reader) => {
    const rows = await reader
      .select({ found: sql<MessageCheck | null>`entry.message_of_code(${codeHmac})` })
      .from(sql`(values (1)) as once (n)`);
    return rows[0]?.found ?? null;
  });
}

/** When the draft of this browser ended, an instant; undefined when none did. */
export async function endedDraft(tokenHash: Buffer, requestId: string): Promise<string | undefined> {
  const visitor: Visitor = { role: "visitor", requestId };
  return readAs(visitor, async (reader) => {
    const rows = await reader
      .select({ at: sql<string | null>`entry.ended_of_token(${tokenHash})` })
      .from(sql`(values (1)) as once (n)`);
    return rows[0]?.at ?? undefined;
  });
}
