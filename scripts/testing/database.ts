import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "@/db/migrate";
import { secretsFolder, startEmbeddedPostgres } from "@/scripts/postgres/embedded";

declare module "vitest" {
  interface ProvidedContext {
    /** Of an administrator: to look beneath the rules, and to break things on purpose. */
    adminUrl: string;
    appUrl: string;
    workerUrl: string;
    migrateUrl: string;
  }
}

/** One migrated PostgreSQL for the whole integration run, thrown away afterwards; or TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "parity-test-"));
  // PostgreSQL's own user must pass when root tests.
  chmodSync(dataDir, 0o711);
  const external = process.env.TEST_DATABASE_URL;
  const database = external ? undefined : await startEmbeddedPostgres({ dataDir });
  const stop = async () => {
    await database?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const adminUrl = database?.adminUrl ?? String(external);
    const urls = await prepareDatabase({ adminUrl, secretsDir: secretsFolder(dataDir) });
    project.provide("adminUrl", adminUrl);
    project.provide("appUrl", urls.appUrl);
    project.provide("workerUrl", urls.workerUrl);
    project.provide("migrateUrl", urls.migrateUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
