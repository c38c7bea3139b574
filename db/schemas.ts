import "server-only";
import { sql } from "drizzle-orm";
import { customType, pgRole, pgSchema } from "drizzle-orm/pg-core";

/** The rooms of the database. `entry` holds only functions, `migrations` only drizzle's own table. */
export const app = pgSchema("app");
export const audit = pgSchema("audit");
export const limits = pgSchema("limits");

/** The roles are made by `db/roles.ts`; declared here so that policies can name them. */
export const parityApp = pgRole("parity_app").existing();
export const parityWorker = pgRole("parity_worker").existing();
export const parityEnter = pgRole("parity_enter").existing();
export const parityChain = pgRole("parity_chain").existing();
export const parityAudit = pgRole("parity_audit").existing();

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** An association reads an attempt, and what hangs on it, only through a living grant (SECURITY section 3). */
export const grantedToOrg = (attemptId: string) =>
  sql.raw(`(select app.org()) is not null and exists (select from app.grants g
    where g.org_id = (select app.org()) and g.attempt_id = ${attemptId}
      and g.expires_at > now() and g.revoked_at is null)`);

/** The row belongs to one of the actor's subjects. Without a context the array is null: no row, and no error. */
export const ownSubject = sql`subject_id = any ((select app.subjects())::uuid[])`;
