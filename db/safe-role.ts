import "server-only";
import { DatabaseFailure } from "@/db/database-failure";
import { mainPool } from "@/db/pools";

/** The web process was given a login that could read past its fences; the message is one whole sentence. */
export class UnsafeRole extends Error {
  override name = "UnsafeRole";
}

const QUESTION = `select
  r.rolsuper or r.rolbypassrls or r.rolcreaterole as mighty,
  exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm')) as owns,
  exists (select from pg_roles o where (o.rolname in ('parity_owner', 'parity_enter', 'parity_chain') or o.rolsuper)
            and o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')) as becomes
  from pg_roles r where r.rolname = current_user`;

/**
 * Refuses to serve with a login that is a superuser, has BYPASSRLS, owns a table or may become one who does
 * (SECURITY section 2). Throws `UnsafeRole`, or `DatabaseFailure` when it cannot be known.
 */
export async function assertSafeRole(): Promise<void> {
  let answer: { mighty: boolean; owns: boolean; becomes: boolean } | undefined;
  try {
    answer = (await mainPool().query(QUESTION)).rows[0];
  } catch {
    throw new DatabaseFailure("connection.lost", "start");
  }
  if (answer === undefined || answer.mighty || answer.owns || answer.becomes) {
    throw new UnsafeRole(
      "The web process refuses this DATABASE_URL: its role is an administrator or owns tables. Give it the login parity_app.",
    );
  }
}
