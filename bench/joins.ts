import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measure } from "@/bench/measure";
import { prepareDatabase } from "@/db/migrate";
import { countCrowd, joinTwice, makeCrowd } from "@/e2e/crowd";
import { ensureBuild } from "@/scripts/build";
import { secretsOf } from "@/scripts/database";
import { secretsFolder, startEmbeddedPostgres } from "@/scripts/postgres/embedded";
import { freePort } from "@/scripts/postgres/server";
import { startWeb } from "@/scripts/web-process";
import { loadEnvironment } from "@/server/environment";

const PEOPLE = 5_000;
const WIDE = 32;
const BUDGET_SECONDS = 180;

/**
 * `joins` of PRODUCT section 9 (case E-05): 5,000 people join twice each over HTTP, 32 requests at a time, against a
 * production build with a database of its own. Holds when the count is exact, nothing that was acknowledged is missing
 * and no answer is a fault after its retries. `JOINS_PEOPLE` makes it smaller for a look; the budget stays.
 */
export async function benchJoins(): Promise<Measure[]> {
  const people = Number(process.env.JOINS_PEOPLE) || PEOPLE;
  const dataDir = mkdtempSync(join(tmpdir(), "parity-joins-"));
  chmodSync(dataDir, 0o711);
  const stops = [async () => rmSync(dataDir, { recursive: true, force: true })];
  try {
    const database = await startEmbeddedPostgres({ dataDir });
    stops.push(() => database.stop());
    const { adminUrl } = database;
    const { appUrl } = await prepareDatabase({ adminUrl, secretsDir: secretsFolder(dataDir) });
    const secrets = secretsOf(loadEnvironment({ NODE_ENV: "production", DATA_DIR: process.env.DATA_DIR }));
    await ensureBuild(secrets.actionsKey);
    const [host, port] = ["127.0.0.1", await freePort()] as const;
    const web = await startWeb({ host, port, demo: true, appUrl, dataDir, ...secrets });
    stops.push(() => web.stop());
    const crowd = await makeCrowd(adminUrl, secrets.nextAuthSecret, { people });
    const began = performance.now();
    const results = await joinTwice(`http://${host}:${port}`, crowd, WIDE);
    const seconds = (performance.now() - began) / 1_000;
    const { registered, rows, persons } = await countCrowd(adminUrl, crowd.caseId);
    const members = new Set(persons);
    const lost = results.filter(({ outcome, person }) => outcome !== "other" && !members.has(person)).length;
    const failed = results.filter(({ outcome }) => outcome === "other").length;
    const faults = results.reduce((sum, result) => sum + result.faults, 0);
    const exact = registered === people && rows === people && results.length === 2 * people;
    return [
      {
        id: "joins",
        value: Math.round(seconds * 10) / 10,
        unit: `s for ${results.length} joins; ${rows} members, counter ${registered}, ${lost} lost, ${failed} failed after retries, ${faults} faults retried`,
        budget: BUDGET_SECONDS,
        holds: exact && lost === 0 && failed === 0 && seconds <= (BUDGET_SECONDS * people) / PEOPLE,
      },
    ];
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}
