import "server-only";
import { sql } from "drizzle-orm";
import { auditLog } from "@/db/audit/schema";
import type { Tx } from "@/db/transaction";
import { type AuditEntry, auditActionSchema, auditDetailSchema } from "@/domain/access/audit-actions";

/**
 * Appends one row to the log: the last statement of a transaction, because the head stays locked until its commit.
 * The actor is the transaction's own. Throws a ZodError when the entry could carry words.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const action = auditActionSchema.parse(entry.action);
  const detail = JSON.stringify(auditDetailSchema.parse(entry.detail ?? {}));
  await tx.execute(sql`insert into ${auditLog} (actor, action, stream, detail)
    values (current_setting('app.actor'), ${action}, ${entry.stream}, ${detail})`);
}
