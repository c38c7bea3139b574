import "server-only";
import { sql } from "drizzle-orm";
import { connectionFailure } from "@/db/database-failure";
import { mainPool } from "@/db/pools";
import type { Tx } from "@/db/transaction";

/**
 * The doors used before a person is known: functions of `parity_enter` that see one token or one code and nothing
 * else. Only hashes pass here (32 bytes each); the token and the code themselves never reach the database.
 */

/** The living subjects that a browser holds, oldest first; empty for an unknown token or expired drafts. */
export async function subjectsOfToken(tokenHash: Buffer, requestId: string): Promise<readonly string[]> {
  try {
    const answer = await mainPool().query<{ id: string }>({
      name: "subjects-of-token",
      text: "select id from entry.subjects_of_token($1) as id",
      values: [tokenHash],
    });
    return answer.rows.map((row) => row.id);
  } catch (error) {
    throw connectionFailure(error, requestId);
  }
}

/**
 * Opens a subject for a token, or gives the one that it already has: the same token twice is the same subject, also
 * at the same moment. Undefined when the code of `subjectId` is already somebody's: try again with a new id.
 */
export async function openSubject(
  tx: Tx,
  draft: { tokenHash: Buffer; subjectId: string; resumeCodeHmac: Buffer },
): Promise<{ subjectId: string; opened: boolean } | undefined> {
  const answer = await tx.execute<{ id: string | null }>(
    sql`select entry.open_subject(${draft.tokenHash}, ${draft.subjectId}, ${draft.resumeCodeHmac}) as id`,
  );
  const id = answer.rows[0]?.id ?? undefined;
  return id === undefined ? undefined : { subjectId: id, opened: id === draft.subjectId };
}

/** Adds a token to the subject of a resume code; undefined when the code is wrong or its draft has expired. */
export async function resumeSubject(
  tx: Tx,
  resume: { resumeCodeHmac: Buffer; newTokenHash: Buffer },
): Promise<string | undefined> {
  const answer = await tx.execute<{ id: string | null }>(
    sql`select entry.resume_subject(${resume.resumeCodeHmac}, ${resume.newTokenHash}) as id`,
  );
  return answer.rows[0]?.id ?? undefined;
}
