import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "@/db/migrate";
import type { TestDatabase } from "@/db/testing/own-database";
import { secretsFolder, startEmbeddedPostgres } from "@/scripts/postgres/embedded";
import { oneForEach } from "@/scripts/testing/side-by-side";

/** A migrated PostgreSQL for each worker of the integration run, thrown away afterwards; or TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { made, stop } = await oneForEach(migratedDatabase);
  project.provide(
    "databases",
    made.map(({ urls }) => urls),
  );
  return stop;
}

async function migratedDatabase(): Promise<{ urls: TestDatabase; stop(): Promise<void> }> {
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
    const { appUrl, workerUrl, migrateUrl } = await prepareDatabase({
      adminUrl,
      secretsDir: secretsFolder(dataDir),
    });
    return { urls: { adminUrl, appUrl, workerUrl, migrateUrl }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
