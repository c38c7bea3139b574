import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "@/db/migrate";
import { dayOfInstant } from "@/domain/time/instant";
import { findBrowser } from "@/scripts/browser";
import { ensureBuild } from "@/scripts/build";
import { secretsOf } from "@/scripts/database";
import { secretsFolder, startEmbeddedPostgres } from "@/scripts/postgres/embedded";
import { freePort } from "@/scripts/postgres/server";
import { seedDemo } from "@/scripts/seed";
import { startWeb } from "@/scripts/web-process";
import { startWorker } from "@/scripts/worker-process";
import { loadEnvironment } from "@/server/environment";

/** One product for the whole end-to-end run: production build, own database in a folder that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromiumPath = await findBrowser((sentence) => console.log(sentence));
  const dataDir = mkdtempSync(join(tmpdir(), "parity-e2e-"));
  chmodSync(dataDir, 0o711);
  const secretsDir = secretsFolder(dataDir);
  const database = await startEmbeddedPostgres({ dataDir });
  const stops = [async () => rmSync(dataDir, { recursive: true, force: true }), () => database.stop()];
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  try {
    const { appUrl, workerUrl, migrateUrl } = await prepareDatabase({
      adminUrl: database.adminUrl,
      secretsDir,
    });
    await seedDemo({ dataDir, migrateUrl, today: dayOfInstant(new Date().toISOString()) });
    // The key is a part of the build: with the project's own one, `npm start` keeps this build.
    const secrets = secretsOf(loadEnvironment({ NODE_ENV: "production", DATA_DIR: process.env.DATA_DIR }));
    await ensureBuild(secrets.actionsKey);
    const [host, port] = ["127.0.0.1", await freePort()] as const;
    const web = await startWeb({ host, port, demo: true, appUrl, dataDir, ...secrets });
    stops.push(() => web.stop());
    const worker = await startWorker({ host, port, demo: true, workerUrl, dataDir, ...secrets });
    stops.push(() => worker.stop());
    project.provide("baseUrl", `http://${host}:${port}`);
    project.provide("webPid", web.child.pid ?? 0);
    project.provide("adminUrl", database.adminUrl);
    project.provide("sessionSecret", secrets.nextAuthSecret);
    project.provide("chromiumPath", chromiumPath);
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}
