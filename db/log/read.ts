import "server-only";
import { eq, sql } from "drizzle-orm";
import { staff } from "@/db/accounts/schema";
import { readAs } from "@/db/client";
import { type Actor, isStaff } from "@/domain/access/actor";
import type { AuditAction } from "@/domain/access/audit-actions";
import { isIdentifier } from "@/domain/access/identifier";

/** One row of the log as the association's own people may read it. */
export type LogRow = {
  readonly seq: number;
  readonly at: string;
  /** `person:<uuid>`; never a name. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly stream: string;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
};

const columns = {
  seq: sql<number>`l.seq::int8`.mapWith(Number),
  at: sql<string>`l.at::text`,
  actor: sql<string>`l.actor`,
  action: sql<AuditAction>`l.action`,
  stream: sql<string>`l.stream`,
  detail: sql<LogRow["detail"]>`l.detail::jsonb`,
};

/**
 * What happened to an own case, its members and their records, latest first, from before `seq` on. The database asks once
 * more whose case it is (`audit.of_case`); a stranger's log is empty.
 */
export async function logOfCase(
  actor: Actor,
  caseId: string,
  page: { readonly before: number | undefined; readonly size: number },
): Promise<readonly LogRow[]> {
  if (!isStaff(actor) || !isIdentifier(caseId)) return [];
  const before = page.before ?? Number.MAX_SAFE_INTEGER;
  return readAs(actor, (reader) =>
    reader.select(columns).from(sql`audit.of_case(${caseId}::uuid, ${before}::bigint, ${page.size}::int) l`),
  );
}

/** Who of the own association looked at one record, latest first, 50 at most. */
export async function logOfRecord(actor: Actor, attemptId: string): Promise<readonly LogRow[]> {
  if (!isStaff(actor) || !isIdentifier(attemptId)) return [];
  return readAs(actor, (reader) =>
    reader.select(columns).from(sql`audit.of_record(${attemptId}::uuid, 50) l`),
  );
}

/** Who works, or worked, for the actor's association: name by person, empty where nobody wrote one. */
export async function colleagueNames(actor: Actor): Promise<ReadonlyMap<string, string>> {
  if (!isStaff(actor)) return new Map();
  const rows = await readAs(actor, (reader) =>
    reader.select({ id: staff.personId, name: staff.name }).from(staff).where(eq(staff.orgId, actor.org)),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
