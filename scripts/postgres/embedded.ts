import { join, resolve } from "node:path";
import { type LauncherLock, takeLauncherLock } from "@/scripts/launcher-lock";
import { databaseAccount } from "@/scripts/postgres/account";
import { findBinaries } from "@/scripts/postgres/binaries";
import { clusterExists, giveToAccount, makeCluster, SUPERUSER } from "@/scripts/postgres/cluster";
import { type Instance, keptSecret, openInstance, SYSTEM_PLACE } from "@/scripts/postgres/instance";
import { clearOrphan } from "@/scripts/postgres/orphan";
import { freePort, type Server, startServer, TryAgain } from "@/scripts/postgres/server";

export type EmbeddedPostgres = {
  /** Of the superuser: for migrations and for the launcher, never for a process that answers requests. */
  adminUrl: string;
  lock: LauncherLock;
  /** Settles when PostgreSQL ends, wanted or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** Where the secrets of a data folder lie: a folder that only its owner can enter. */
export function secretsFolder(dataDir: string): string {
  return join(resolve(dataDir), "secrets");
}

/**
 * Starts the PostgreSQL 18 that npm brought, over `dataDir`, as the only launcher there, and recovers from one
 * that was killed. Throws `StartFailure` with one sentence when a person must act, `AlreadyRunning` beside a
 * living launcher. `log` hears of the long steps.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  port?: number;
  log?: (sentence: string) => void;
  signal?: AbortSignal;
}): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const log = options.log ?? (() => {});
  const instance = openInstance(dataDir, databaseAccount);
  const lock = await takeLauncherLock(instance.place);
  try {
    const password = keptSecret(secretsFolder(dataDir), "postgres-password", "base64url");
    const { server, port } = await run({ ...options, dataDir, log, instance, password });
    const ended = new Promise<void>((done) => server.child.once("exit", () => done()));
    return {
      adminUrl: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
      lock,
      ended,
      stop: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function run(options: {
  dataDir: string;
  port?: number;
  log: (sentence: string) => void;
  signal?: AbortSignal;
  instance: Instance;
  password: string;
}): Promise<{ server: Server; port: number }> {
  const { dataDir, log, signal, instance, password } = options;
  const { cluster, memory } = instance;
  const account = databaseAccount(cluster);
  const binaries = findBinaries(account, account.uid === undefined ? dataDir : SYSTEM_PLACE);
  if (clusterExists(cluster, memory.made === true, binaries.major)) {
    giveToAccount(cluster, account);
    if ((await clearOrphan(cluster)) === "stopped")
      log("Stopped the database that an earlier start left behind");
  } else {
    log("Making the database");
    await makeCluster(cluster, binaries, account, password, signal);
    instance.remember({ made: true });
  }
  const logFile = join(dataDir, "logs", "postgres.log");
  for (let tries = 0; ; tries += 1) {
    const port = await freePort(options.port ?? memory.port);
    try {
      const server = await startServer({ cluster, port, logFile, binaries, account, signal });
      if (memory.port !== port) instance.remember({ port });
      return { server, port };
    } catch (error) {
      if (!(error instanceof TryAgain) || tries >= 20) throw error;
      await new Promise((later) => setTimeout(later, 250));
    }
  }
}
