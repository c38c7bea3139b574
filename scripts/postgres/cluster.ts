import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileFailure, StartFailure } from "@/scripts/failure";
import type { Account } from "@/scripts/postgres/account";
import type { Binaries } from "@/scripts/postgres/binaries";

export const SUPERUSER = "postgres";

/** The surroundings of every PostgreSQL program: nothing of ours, least of all our secrets. */
export const POSTGRES_ENVIRONMENT = {
  NODE_ENV: "production" as const,
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
};

/**
 * Whether the data folder holds a whole database of this version; false when there is none yet.
 * Refuses a damaged one: repairing is for people, with a copy in hand.
 */
export function clusterExists(cluster: string, made: boolean, major: number): boolean {
  const empty = !existsSync(cluster) || readdirSync(cluster).length === 0;
  if (empty && !made) return false;
  const damaged = (what: string) =>
    new StartFailure(
      `The data folder ${cluster} is damaged (${what}): restore it from a copy, ` +
        "or move the whole data folder away to begin afresh. Nothing was changed.",
    );
  if (empty) throw damaged("the database that was there is gone");
  for (const part of ["PG_VERSION", "global/pg_control", "pg_wal", "base"]) {
    if (!existsSync(join(cluster, part))) throw damaged(`${part} is missing`);
  }
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== String(major)) {
    throw new StartFailure(
      `The data folder ${cluster} belongs to PostgreSQL ${version}, this Parity brings PostgreSQL ${major}: ` +
        "dump it with its own version first. Nothing was changed.",
    );
  }
  return true;
}

/** A project folder that root copied belongs to root; PostgreSQL takes only data of its own user. */
export function giveToAccount(cluster: string, account: Account): void {
  if (account.uid === undefined || statSync(cluster).uid === account.uid) return;
  spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, cluster]);
}

/** Makes a new database in UTF-8, beside its place, and renames it whole. `signal` ends it early. */
export async function makeCluster(
  cluster: string,
  binaries: Binaries,
  account: Account,
  password: string,
  signal?: AbortSignal,
): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = `${cluster}.password`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) {
      prepareFolder(unfinished, passwordFile, account.uid, account.gid);
    }
    await initdb(unfinished, passwordFile, binaries, account, signal);
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw fileFailure(error, dirname(cluster));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function prepareFolder(folder: string, passwordFile: string, uid: number, gid: number): void {
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, uid, gid);
  chownSync(passwordFile, uid, gid);
}

function initdb(
  folder: string,
  passwordFile: string,
  binaries: Binaries,
  account: Account,
  signal?: AbortSignal,
): Promise<void> {
  const options = [
    ...["-D", folder, "-U", SUPERUSER, "--pwfile", passwordFile, "--auth=scram-sha-256"],
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...["--set", "timezone=UTC", "--set", "log_timezone=UTC", "--no-instructions"],
  ];
  const child = spawn(binaries.initdb, options, {
    cwd: dirname(folder),
    env: POSTGRES_ENVIRONMENT,
    uid: account.uid,
    gid: account.gid,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    signal,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(initdbFailure(folder, said));
    });
  });
}

function initdbFailure(folder: string, said: string): StartFailure {
  if (said.includes("No space left on device")) {
    return new StartFailure(
      `The disk that holds ${dirname(folder)} is full: free some space and start again.`,
    );
  }
  const reason = said.split("\n").find((line) => /error|fatal|could not/i.test(line)) ?? "it gave no reason";
  return new StartFailure(`PostgreSQL could not make its data folder ${folder}: ${reason.trim()}`);
}
