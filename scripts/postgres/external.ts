import pg from "pg";
import { isAdministrator, prepareDatabase, runMigrations } from "@/db/migrate";
import { checkSchemaVersion } from "@/db/schema-version";
import { StartFailure, systemCode } from "@/scripts/failure";

/**
 * Makes a database of one's own ready and answers with the addresses for the processes. An administrator's address
 * migrates and creates the logins; with `migrateUrl` that one migrates; the app's login alone only checks the version.
 * Throws `StartFailure` naming the variable, never its value.
 */
export async function prepareExternal(options: {
  databaseUrl: string;
  migrateUrl?: string;
  workerUrl?: string;
  secretsDir: string;
}): Promise<{ appUrl: string; workerUrl: string | undefined; migrateUrl: string | undefined }> {
  const { databaseUrl, migrateUrl, workerUrl, secretsDir } = options;
  const given = { appUrl: databaseUrl, workerUrl, migrateUrl };
  await reach("DATABASE_URL", databaseUrl);
  if (migrateUrl !== undefined) {
    await reach("DATABASE_MIGRATE_URL", migrateUrl);
    await runMigrations(migrateUrl);
    return given;
  }
  if (await isAdministrator(databaseUrl)) return prepareDatabase({ adminUrl: databaseUrl, secretsDir });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const version = await checkSchemaVersion(client).finally(() => client.end());
  if (version === "equal") return given;
  throw new StartFailure(
    version === "newer"
      ? "The database was made by a newer version of Parity: update the program first."
      : "The database is not up to date, and the role of DATABASE_URL may not change it: " +
          "set DATABASE_MIGRATE_URL, or run npm run db:migrate with an administrator's DATABASE_URL.",
  );
}

async function reach(name: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
  } catch (error) {
    throw new StartFailure(`${name}: ${reasonOf(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: "nothing listens there; is PostgreSQL running?",
  ENOTFOUND: "this host name is not known.",
  EAI_AGAIN: "this host name cannot be looked up now.",
  EHOSTUNREACH: "this host cannot be reached.",
  ENETUNREACH: "this host cannot be reached.",
  ETIMEDOUT: "the host does not answer.",
  ECONNRESET: "the connection was cut; does it speak PostgreSQL there, and TLS?",
  "28P01": "the password is wrong, or the user does not exist.",
  "28000": "the server does not let this user in.",
  "3D000": "there is no database of this name.",
  "53300": "the server has no connection left.",
  "57P03": "the server is starting or stopping; try again in a moment.",
};

function reasonOf(error: unknown): string {
  const code = systemCode(error);
  const known = REASONS[code];
  if (known !== undefined) return known;
  if (error instanceof Error && /timeout/i.test(error.message))
    return "the host does not answer in 10 seconds.";
  if (error instanceof Error && /SSL/.test(error.message))
    return "the server and this address disagree about TLS.";
  return `the server refused (${code || "no reason given"}).`;
}
