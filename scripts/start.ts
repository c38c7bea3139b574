import { isIP } from "node:net";
import { dayOfInstant } from "@/domain/time/instant";
import { ensureBuild } from "@/scripts/build";
import { command } from "@/scripts/command";
import { type OpenDatabase, openDatabase, secretsOf } from "@/scripts/database";
import { onEnding } from "@/scripts/ending";
import { StartFailure } from "@/scripts/failure";
import { seedDemo } from "@/scripts/seed";
import {
  addressOf,
  requireFreeAddress,
  startWeb,
  type WebProcess,
  type WebSettings,
} from "@/scripts/web-process";
import { startWorker, type WorkerProcess } from "@/scripts/worker-process";
import { type Environment, loadEnvironment } from "@/server/environment";

/** `npm start`: database, pages, web process and worker; then it watches over them until it is asked to end. */
const QUICK_DEATH = 10_000;

const ending = new AbortController();
let web: WebProcess | undefined;
let worker: WorkerProcess | undefined;

async function main(): Promise<void> {
  const began = Date.now();
  const settings = loadEnvironment(process.env);
  const { host, port, demo, dataDir } = settings;
  const secrets = secretsOf(settings);
  const database = await openDatabase(settings, ending.signal);
  try {
    await requireFreeAddress(host, port);
    await ensureBuild(secrets.actionsKey, ending.signal);
    ending.signal.throwIfAborted();
    const { migrateUrl, workerUrl } = database;
    if (demo) await seedDemo({ dataDir, migrateUrl, today: dayOfInstant(new Date().toISOString()) });
    const webSettings = { host, port, demo, dataDir, appUrl: database.appUrl, ...secrets };
    web = await startWeb(webSettings, ending.signal);
    database.lock.note({ address: addressOf(host, port), child: web.child.pid });
    if (workerUrl === undefined) {
      console.log("No worker: set DATABASE_WORKER_URL, or no code and no message is sent.");
    } else {
      worker = await startWorker({ ...webSettings, workerUrl }, ending.signal);
      database.lock.note({ child: worker.child.pid });
    }
    greet(settings, Date.now() - began);
    await watch(database, webSettings);
  } finally {
    database.lock.note({ stopping: true });
    await Promise.all([web?.stop(), worker?.stop()]);
    await database.stop();
  }
  console.log("Stopped.");
}

/** Returns when it is asked to end; throws when a part cannot be kept alive. */
async function watch(database: OpenDatabase, settings: WebSettings): Promise<void> {
  const asked = new Promise<"asked">((resolve) => {
    ending.signal.addEventListener("abort", () => resolve("asked"));
    if (ending.signal.aborted) resolve("asked");
  });
  const databaseEnded = database.ended.then(() => "database" as const);
  for (let began = Date.now(); web !== undefined; began = Date.now()) {
    const workerEnded = worker?.ended.then(() => "worker" as const) ?? new Promise<never>(() => {});
    const first = await Promise.race([asked, databaseEnded, workerEnded, web.ended]);
    if (first === "asked") return;
    if (first === "database") {
      throw new StartFailure(
        "The database ended unexpectedly: its reason stands in logs/postgres.log of DATA_DIR.",
      );
    }
    const name = first === "worker" ? "worker" : "web";
    if (Date.now() - began < QUICK_DEATH) {
      throw new StartFailure(`The ${name} process ends again and again: its reason stands above.`);
    }
    console.error(`The ${name} process ended unexpectedly; starting it again.`);
    if (first === "worker" && database.workerUrl !== undefined) {
      worker = await startWorker({ ...settings, workerUrl: database.workerUrl }, ending.signal);
      database.lock.note({ child: worker.child.pid });
      continue;
    }
    web = await startWeb(settings, ending.signal);
    database.lock.note({ child: web.child.pid });
  }
}

function greet({ host, port, demo, appOrigin, dataDir }: Environment, took: number): void {
  const address = appOrigin ?? addressOf(host, port);
  console.log(`\nParity is ready after ${(took / 1000).toFixed(1)} s: ${address}   (English: ${address}/en)`);
  if (demo) {
    console.log(`Demo mode: stories and dates are invented. What is written here stays in ${dataDir}.`);
    if (isIP(new URL(address).hostname) !== 0) {
      console.log(`Passkeys of staff need a name: open http://localhost:${port} for them.`);
    }
  }
  console.log("Ctrl-C stops everything.");
}

onEnding(
  (why) => {
    console.log(`\nStopping (${why}) …`);
    ending.abort();
  },
  () => {
    web?.child.kill("SIGKILL");
    worker?.child.kill("SIGKILL");
  },
);
await command(main);
// The channel to the launcher and idle sockets would keep the process; everything of ours has ended.
process.exit();
