import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { idempotency } from "@/db/idempotency/schema";
import type { Tx } from "@/db/transaction";

export type Claim =
  | { readonly claimed: true }
  /** The key was used before; `same` tells whether for the very same request. */
  | { readonly claimed: false; readonly same: boolean; readonly result: unknown };

type Request = { subjectId: string; key: string; verb: string; requestHash: Buffer };

/** Claims a key for this transaction. A second request with the key waits here until the first has ended. */
export async function claimKey(tx: Tx, request: Request): Promise<Claim> {
  const { rows: claimed } = await tx.execute(
    sql`insert into ${idempotency} (subject_id, key, verb, request_hash)
      values (${request.subjectId}, ${request.key}, ${request.verb}, ${request.requestHash})
      on conflict (subject_id, key) do nothing returning key`,
  );
  if (claimed.length > 0) return { claimed: true };
  const [row] = await tx
    .select({ verb: idempotency.verb, requestHash: idempotency.requestHash, result: idempotency.result })
    .from(idempotency)
    .where(ofKey(request));
  const same = row?.verb === request.verb && row.requestHash.equals(request.requestHash);
  return { claimed: false, same, result: row?.result };
}

/** Keeps what the request was answered, for whoever sends it again. `result` must be plain JSON. */
export async function keepResult(tx: Tx, request: Request, result: unknown): Promise<void> {
  await tx.update(idempotency).set({ result }).where(ofKey(request));
}

function ofKey(request: Request) {
  return and(eq(idempotency.subjectId, request.subjectId), eq(idempotency.key, request.key));
}
