import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { StartFailure } from "@/scripts/failure";
import { passedOn, stopChild } from "@/scripts/web-process";

/** Settings of people that only the worker needs: it alone speaks to the outside. */
const OUTSIDE = ["SMTP_URL", "SMS_URL"];
const LONGEST_START = 30_000;

export type WorkerSettings = {
  workerUrl: string;
  nextAuthSecret: string;
  actionsKey: string;
  dataDir: string;
  host: string;
  port: number;
  demo: boolean;
};

export type WorkerProcess = {
  child: ChildProcess;
  /** Settles when the process has ended, wanted or not. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

/** Starts `scripts/worker.ts` with the worker's login and returns when it serves its queues. Throws `StartFailure`. */
export async function startWorker(settings: WorkerSettings, signal?: AbortSignal): Promise<WorkerProcess> {
  const { workerUrl, nextAuthSecret, actionsKey, dataDir, host, port, demo } = settings;
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join("scripts", "worker.ts")],
    {
      env: {
        ...passedOn(OUTSIDE),
        NODE_ENV: "production",
        DATABASE_URL: workerUrl,
        DATABASE_POOL_SIZE: "4",
        NEXTAUTH_SECRET: nextAuthSecret,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
        DATA_DIR: resolve(dataDir),
        HOST: host,
        PORT: String(port),
        ...(demo ? { DEMO: "1" } : {}),
      },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      detached: true,
    },
  );
  const ended = new Promise<number | null>((done) => {
    child.once("exit", (code) => done(code));
    child.once("error", () => done(1));
  });
  const stop = () => stopChild(child, ended);
  const works = await new Promise<boolean>((done) => {
    child.once("message", () => done(true));
    ended.then(() => done(false));
    signal?.addEventListener("abort", () => done(false));
    setTimeout(() => done(false), LONGEST_START).unref();
  });
  if (works) return { child, ended, stop };
  await stop();
  signal?.throwIfAborted();
  throw new StartFailure("The worker process did not start: its reason stands above.");
}
