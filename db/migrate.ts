import "server-only";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { catalogFaults } from "@/db/catalog";
import { prepareJobs } from "@/db/jobs/prepare";
import { keepPasswords, type Login } from "@/db/passwords";
import { createRoles } from "@/db/roles";
import { checkSchemaVersion, MIGRATIONS } from "@/db/schema-version";

/** One start at a time prepares a database; the number only has to be ours. */
const LOCK = 7_271_001;
const OLDEST = 150_000;

/** A database that cannot be used as it is; the message is one whole sentence for whoever starts the product. */
export class DatabaseNotReady extends Error {
  override name = "DatabaseNotReady";
}

export type PreparedDatabase = {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly migrateUrl: string;
  /** Reads the log and nothing else: for the verifier. */
  readonly auditUrl: string;
};

/**
 * Makes a database ready with an administrator's address (superuser, or a role that may create roles and owns the
 * database): roles, schemas, migrations, and a look into the catalog afterwards. May be run again, beside itself and
 * after a kill at any moment. Returns the addresses that the processes get. Throws `DatabaseNotReady` with a sentence,
 * or the error of pg when the server cannot be reached.
 */
export async function prepareDatabase(options: {
  adminUrl: string;
  secretsDir: string;
}): Promise<PreparedDatabase> {
  const passwords = keepPasswords(options.secretsDir);
  const urlOf = (login: Login) => withLogin(options.adminUrl, login, passwords[login]);
  const admin = new pg.Client({ connectionString: options.adminUrl, application_name: "parity-prepare" });
  admin.on("error", () => undefined);
  await admin.connect();
  try {
    await refuseUnfit(admin);
    await admin.query("select pg_advisory_lock($1)", [LOCK]);
    await createRoles(admin, passwords);
    await runMigrations(urlOf("parity_migrate"));
    const faults = await catalogFaults(admin);
    if (faults.length > 0) {
      throw new DatabaseNotReady(`The database does not protect its rows as it must: ${faults.join("; ")}.`);
    }
  } finally {
    await admin.end();
  }
  return {
    appUrl: urlOf("parity_app"),
    workerUrl: urlOf("parity_worker"),
    migrateUrl: urlOf("parity_migrate"),
    auditUrl: urlOf("parity_audit"),
  };
}

/** Whether the login of this address may create roles, so that `prepareDatabase` can be run with it. */
export async function isAdministrator(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      "select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user",
    );
    return rows[0]?.may ?? false;
  } finally {
    await client.end();
  }
}

/**
 * Brings the schema up to this code over one plain connection as `parity_owner` (SECURITY S2: never over a pool).
 * `migrateUrl` is an address of `parity_migrate`. All new migrations commit together or not at all.
 */
export async function runMigrations(migrateUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migrateUrl, application_name: "parity-migrate" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("set role parity_owner");
    await client.query("set search_path = pg_catalog");
    await client.query("set client_min_messages = warning");
    await client.query("create schema if not exists migrations");
    if ((await checkSchemaVersion(client)) === "newer") {
      throw new DatabaseNotReady(
        "The database was made by a newer version of Parity: update the program first.",
      );
    }
    const place = {
      migrationsFolder: MIGRATIONS,
      migrationsSchema: "migrations",
      migrationsTable: "applied",
    };
    await migrate(drizzle({ client }), place);
    await prepareJobs(client);
  } finally {
    await client.end();
  }
}

async function refuseUnfit(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const { version = 0, encoding = "" } = rows[0] ?? {};
  if (version < OLDEST) throw new DatabaseNotReady("PostgreSQL 15 or newer is needed.");
  if (encoding !== "UTF8") throw new DatabaseNotReady("The database must be created with the encoding UTF8.");
}

function withLogin(adminUrl: string, login: string, password: string): string {
  const url = new URL(adminUrl);
  if (url.hostname === "") {
    throw new DatabaseNotReady(
      "DATABASE_URL must name a host, as in postgres://name:password@host:5432/database.",
    );
  }
  url.username = login;
  url.password = password;
  return url.href;
}
