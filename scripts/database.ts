import { resolve } from "node:path";
import { type PreparedDatabase, prepareDatabase } from "@/db/migrate";
import { step } from "@/scripts/command";
import { StartFailure, systemCode } from "@/scripts/failure";
import { type LauncherLock, takeLauncherLock } from "@/scripts/launcher-lock";
import { type EmbeddedPostgres, secretsFolder, startEmbeddedPostgres } from "@/scripts/postgres/embedded";
import { prepareExternal } from "@/scripts/postgres/external";
import { keptSecret, makeDataFolder } from "@/scripts/postgres/instance";
import type { Environment } from "@/server/environment";

/** A database that is migrated and ready, held by this launcher alone until `stop`. */
export type OpenDatabase = {
  appUrl: string;
  /** Undefined where only the app's own login was given. */
  workerUrl: string | undefined;
  migrateUrl: string | undefined;
  lock: LauncherLock;
  /** Settles when the embedded PostgreSQL ends, wanted or not; never for one of one's own. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** The embedded PostgreSQL, or the one of DATABASE_URL, brought up to this version. Throws what `command` can print. */
export async function openDatabase(settings: Environment, signal?: AbortSignal): Promise<OpenDatabase> {
  const dataDir = resolve(settings.dataDir);
  const secretsDir = secretsFolder(dataDir);
  const { databaseUrl, databaseMigrateUrl: migrateUrl, databaseWorkerUrl: workerUrl } = settings;
  if (databaseUrl === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir, signal, log: (text) => console.log(`${text}.`) });
    try {
      const { appUrl, workerUrl, migrateUrl } = await prepareEmbedded(embedded, secretsDir);
      return { ...embedded, appUrl, workerUrl, migrateUrl };
    } catch (error) {
      await embedded.stop();
      throw error;
    }
  }
  makeDataFolder(dataDir);
  const lock = await takeLauncherLock(dataDir);
  const stop = async () => lock.release();
  try {
    const urls = await step("Preparing the database", () =>
      prepareExternal({ databaseUrl, migrateUrl, workerUrl, secretsDir }),
    );
    return { ...urls, lock, ended: new Promise(() => {}), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What signs and what encrypts: the person's own, or in the demo one that is drawn once and kept. */
export function secretsOf(settings: Environment): { nextAuthSecret: string; actionsKey: string } {
  const folder = secretsFolder(settings.dataDir);
  makeDataFolder(resolve(settings.dataDir));
  return {
    nextAuthSecret: settings.nextAuthSecret ?? keptSecret(folder, "nextauth-secret", "base64"),
    actionsKey: settings.actionsKey ?? keptSecret(folder, "actions-key", "base64"),
  };
}

async function prepareEmbedded(embedded: EmbeddedPostgres, secretsDir: string): Promise<PreparedDatabase> {
  try {
    return await step("Preparing the database", () =>
      prepareDatabase({ adminUrl: embedded.adminUrl, secretsDir }),
    );
  } catch (error) {
    if (systemCode(error) !== "28P01") throw error;
    throw new StartFailure(
      `The passwords in ${secretsDir} are not those of this database: restore that folder from a copy.`,
    );
  }
}
