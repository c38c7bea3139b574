import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { dayOfInstant } from "@/domain/time/instant";
import { command } from "@/scripts/command";
import { openDatabase, secretsOf } from "@/scripts/database";
import { onEnding } from "@/scripts/ending";
import { seedDemo } from "@/scripts/seed";
import { addressOf, requireFreeAddress } from "@/scripts/web-process";
import { startWorker } from "@/scripts/worker-process";
import { loadEnvironment } from "@/server/environment";

/** `npm run dev`: the same database and settings as `npm start`, served by Next's development server. */
const ending = new AbortController();

async function main(): Promise<void> {
  const settings = loadEnvironment(process.env);
  const { host, port, demo, dataDir } = settings;
  const secrets = secretsOf(settings);
  const database = await openDatabase(settings, ending.signal);
  try {
    await requireFreeAddress(host, port);
    const { appUrl, migrateUrl, workerUrl } = database;
    if (demo) await seedDemo({ dataDir, migrateUrl, today: dayOfInstant(new Date().toISOString()) });
    const worker = workerUrl && (await startWorker({ host, port, demo, dataDir, workerUrl, ...secrets }));
    if (worker) database.lock.note({ child: worker.child.pid });
    const next = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", join("scripts", "dev-web.ts")],
      {
        env: {
          ...process.env,
          NODE_ENV: "development",
          NEXT_TELEMETRY_DISABLED: "1",
          DATABASE_URL: appUrl,
          DATABASE_MIGRATE_URL: undefined,
          DATABASE_WORKER_URL: undefined,
          NEXTAUTH_URL: process.env.APP_ORIGIN || addressOf(host, port),
          NEXTAUTH_SECRET: secrets.nextAuthSecret,
          NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.actionsKey,
          DATA_DIR: resolve(dataDir),
          HOST: host,
          PORT: String(port),
          DEMO: demo ? "1" : undefined,
        },
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        detached: true,
      },
    );
    database.lock.note({ address: addressOf(host, port), child: next.pid });
    const stop = () => next.kill("SIGTERM");
    ending.signal.addEventListener("abort", stop);
    if (ending.signal.aborted) stop();
    next.once("message", () => console.log(`\nParity is being developed at ${addressOf(host, port)}`));
    await new Promise<void>((done) => next.once("exit", () => done()));
    if (worker) await worker.stop();
  } finally {
    database.lock.note({ stopping: true });
    await database.stop();
  }
}

onEnding(
  () => ending.abort(),
  () => undefined,
);
await command(main);
process.exit();
