import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "@/db/migrate";
import { dayOfInstant } from "@/domain/time/instant";
import type { Product } from "@/e2e/product";
import { findBrowser } from "@/scripts/browser";
import { ensureBuild } from "@/scripts/build";
import { secretsOf } from "@/scripts/database";
import { secretsFolder, startEmbeddedPostgres } from "@/scripts/postgres/embedded";
import { freePort } from "@/scripts/postgres/server";
import { seedDemo } from "@/scripts/seed";
import { oneForEach } from "@/scripts/testing/side-by-side";
import { startWeb } from "@/scripts/web-process";
import { startWorker } from "@/scripts/worker-process";
import { loadEnvironment } from "@/server/environment";

/** A product for each worker of the end-to-end run: one production build, databases that are thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromiumPath = await findBrowser((sentence) => console.log(sentence));
  // The key is a part of the build: with the project's own one, `npm start` keeps this build.
  const secrets = secretsOf(loadEnvironment({ NODE_ENV: "production", DATA_DIR: process.env.DATA_DIR }));
  await ensureBuild(secrets.actionsKey);
  const { made, stop } = await oneForEach(() => runningProduct(secrets));
  project.provide(
    "products",
    made.map(({ product }) => product),
  );
  project.provide("chromiumPath", chromiumPath);
  return stop;
}

async function runningProduct(
  secrets: ReturnType<typeof secretsOf>,
): Promise<{ product: Product; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "parity-e2e-"));
  chmodSync(dataDir, 0o711);
  const stops = [async () => rmSync(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const database = await startEmbeddedPostgres({ dataDir });
    const { adminUrl } = database;
    stops.push(() => database.stop());
    const { appUrl, workerUrl, migrateUrl } = await prepareDatabase({
      adminUrl,
      secretsDir: secretsFolder(dataDir),
    });
    await seedDemo({ dataDir, migrateUrl, today: dayOfInstant(new Date().toISOString()) });
    const [host, port] = ["127.0.0.1", await freePort()] as const;
    const web = await startWeb({ host, port, demo: true, appUrl, dataDir, ...secrets });
    stops.push(() => web.stop());
    const worker = await startWorker({ host, port, demo: true, workerUrl, dataDir, ...secrets });
    stops.push(() => worker.stop());
    const product = {
      baseUrl: `http://${host}:${port}`,
      webPid: web.child.pid ?? 0,
      adminUrl,
      sessionSecret: secrets.nextAuthSecret,
    };
    return { product, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
