import "server-only";
import pg from "pg";
import { LOGINS, type Passwords, scramVerifier } from "@/db/passwords";

/** Roles that own or act and that nobody logs in as. */
const SILENT = ["parity_owner", "parity_enter", "parity_chain"] as const;

/** Two starts beside one another on one cluster may meet in its catalog: the loser looks again. */
const MEETINGS = new Set(["23505", "42710", "XX000"]);

/**
 * Creates the roles of SECURITY section 3 where they are missing, takes from them what they must not have, and resets
 * their passwords. Roles belong to the cluster: two installations on one cluster need one `secretsDir`.
 */
export async function createRoles(admin: pg.Client, passwords: Passwords): Promise<void> {
  for (const role of SILENT) await createRole(admin, role, "nologin noinherit");
  for (const login of LOGINS) {
    const verifier = admin.escapeLiteral(scramVerifier(passwords[login]));
    await createRole(admin, login, "login noinherit");
    await settled(admin, `alter role ${login} with password ${verifier}`);
  }
  await mayReadAll(admin);
  const database = admin.escapeIdentifier(await databaseName(admin));
  const statements = [
    `grant parity_owner to parity_migrate`,
    // The owner hands its functions to the roles that they act as.
    `grant parity_enter, parity_chain to parity_owner`,
    `grant connect on database ${database} to ${LOGINS.join(", ")}`,
    `grant create on database ${database} to parity_owner`,
    `alter role parity_backup inherit`,
    // What a statement outside of withActor gets; the transaction sets the same again.
    `alter role parity_app set statement_timeout = '8s'`,
    `alter role parity_app set lock_timeout = '1s'`,
    `alter role parity_app set idle_in_transaction_session_timeout = '10s'`,
    `alter role parity_app set search_path = pg_catalog`,
    `alter role parity_owner set search_path = pg_catalog`,
    `alter role parity_migrate set lock_timeout = '10s'`,
  ];
  for (const statement of statements) await settled(admin, statement);
}

async function createRole(admin: pg.Client, name: string, kind: string): Promise<void> {
  const { rowCount } = await admin.query("select from pg_roles where rolname = $1", [name]);
  if (rowCount === 0) await settled(admin, `create role ${name} ${kind}`, "42710");
  await settled(admin, `alter role ${name} with ${kind}`);
}

// Both are a superuser's to give (from 16 also of one who has them); without them a dump says so by failing, not by gaps.
async function mayReadAll(admin: pg.Client): Promise<void> {
  for (const gift of ["alter role parity_backup with bypassrls", "grant pg_read_all_data to parity_backup"]) {
    try {
      await settled(admin, gift);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== "42501") throw error;
    }
  }
}

async function databaseName(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ name: string }>("select current_database() as name");
  return rows[0]?.name ?? "";
}

async function settled(admin: pg.Client, statement: string, exists?: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(statement);
      return;
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
      if (code === exists) return;
      if (attempt >= 5 || !MEETINGS.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}
