import { join } from "node:path";
import { isAdministrator, prepareDatabase, runMigrations } from "@/db/migrate";

/**
 * `npm run db:migrate`: brings a database of your own up to this version. DATABASE_MIGRATE_URL (the login
 * parity_migrate) is enough once the roles exist; an administrator's DATABASE_URL creates them first.
 */
async function main(): Promise<void> {
  const { DATABASE_MIGRATE_URL: migrateUrl, DATABASE_URL: url } = process.env;
  if (migrateUrl) {
    await runMigrations(migrateUrl);
  } else if (url && (await isAdministrator(url))) {
    await prepareDatabase({ adminUrl: url, secretsDir: join(process.env.DATA_DIR || ".data", "secrets") });
  } else {
    console.error("Set DATABASE_MIGRATE_URL, or DATABASE_URL to an administrator's address.");
    process.exitCode = 1;
    return;
  }
  console.log("The database has the schema of this version.");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The migration failed.");
  process.exitCode = 1;
});
