import { command } from "@/scripts/command";
import { openDatabase } from "@/scripts/database";
import { loadEnvironment } from "@/server/environment";

/**
 * `npm run db:migrate`: brings the embedded database up to this version, or one of your own: DATABASE_MIGRATE_URL (the
 * login parity_migrate) is enough once the roles exist; an administrator's DATABASE_URL creates them first.
 */
await command(async () => {
  // Migrating needs addresses of databases only: an operator may run it before the secrets of the web exist.
  const { DATABASE_URL, DATABASE_MIGRATE_URL, DATA_DIR, NODE_ENV } = process.env;
  const databaseUrl = DATABASE_URL || DATABASE_MIGRATE_URL;
  const settings = { NODE_ENV, DATABASE_URL: databaseUrl, DATABASE_MIGRATE_URL, DATA_DIR };
  const database = await openDatabase(loadEnvironment({ ...settings, DEMO: databaseUrl ? "1" : undefined }));
  await database.stop();
  console.log("The database has the schema of this version.");
});
process.exit();
