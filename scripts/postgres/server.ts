import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { fileFailure, StartFailure } from "@/scripts/failure";
import type { Account } from "@/scripts/postgres/account";
import type { Binaries } from "@/scripts/postgres/binaries";
import { POSTGRES_ENVIRONMENT } from "@/scripts/postgres/cluster";
import { readPidFile } from "@/scripts/postgres/orphan";

const LONGEST_START = 120_000;
const LARGEST_LOG = 5_000_000;

/** A start that failed because the port was taken in the same moment, or a dying PostgreSQL still held memory. */
export class TryAgain extends Error {
  override name = "TryAgain";
}

export type Server = { child: ChildProcess; stop: () => Promise<void> };

/** Runs PostgreSQL over an existing cluster and returns when it accepts connections on 127.0.0.1:`port`. */
export async function startServer(options: {
  cluster: string;
  port: number;
  logFile: string;
  binaries: Binaries;
  account: Account;
  signal?: AbortSignal;
}): Promise<Server> {
  const { cluster, port, logFile, binaries, account, signal } = options;
  const log = openLog(logFile);
  const before = statSync(logFile).size;
  const child = spawn(binaries.postgres, ["-D", cluster, ...settings(port)], {
    cwd: dirname(cluster),
    env: POSTGRES_ENVIRONMENT,
    uid: account.uid,
    gid: account.gid,
    stdio: ["ignore", log, log],
    // Its own process group: a Ctrl-C of the terminal reaches the launcher, which stops it last.
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const stop = () => stopServer(child, ended);
  const until = Date.now() + LONGEST_START;
  while (!isReady(cluster, child)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw startFailure(readFileSync(logFile).subarray(before).toString("utf8"), cluster, logFile);
    }
    if (signal?.aborted === true || Date.now() > until) {
      await stop();
      signal?.throwIfAborted();
      throw new StartFailure(`PostgreSQL was not ready after two minutes: see ${logFile}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { child, stop };
}

/** The wanted port of 127.0.0.1 when it is free, else any free one. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await listens(wanted)) !== null) return wanted;
  const port = await listens(0);
  if (port === null) throw new StartFailure("No port of 127.0.0.1 is free for the database.");
  return port;
}

function listens(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : null));
    });
  });
}

function settings(port: number): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    fsync: "on",
    full_page_writes: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    // Rows and statements hold what people wrote: neither belongs in a log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function isReady(cluster: string, child: ChildProcess): boolean {
  const file = readPidFile(cluster);
  return file !== null && file.pid === child.pid && file.status === "ready";
}

// "Fast": open transactions are rolled back, everything committed is on disk. "Immediate" only when that hangs.
async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const timer = new Promise<"late">((resolve) => setTimeout(resolve, 20_000, "late").unref());
    if ((await Promise.race([ended, timer])) !== "late") return;
  }
}

function openLog(logFile: string): number {
  try {
    mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
    if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) renameSync(logFile, `${logFile}.1`);
    return openSync(logFile, "a", 0o600);
  } catch (error) {
    throw fileFailure(error, logFile);
  }
}

function startFailure(said: string, cluster: string, logFile: string): Error {
  if (/could not bind|Address already in use|shared memory block .* is still in use/.test(said)) {
    return new TryAgain(said);
  }
  if (said.includes("No space left on device")) {
    return new StartFailure(`The disk that holds ${cluster} is full: free some space and start again.`);
  }
  const reason = said.match(/(?:FATAL|PANIC):\s+(.*)/)?.[1] ?? "it gave no reason";
  const advice = /could not (open|read|access|locate|find)|invalid|incompatible|checksum|corrupt/i.test(said)
    ? `The data folder ${cluster} is damaged (${reason}): restore it from a copy, or move the whole data folder away to begin afresh. Nothing was deleted.`
    : `PostgreSQL did not start (${reason}): see ${logFile}.`;
  return new StartFailure(advice);
}
