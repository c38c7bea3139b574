import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AlreadyRunning, fileFailure, StartFailure, systemCode } from "@/scripts/failure";
import { hasEnded, identityOf, isAlive, type ProcessIdentity, sendSignal } from "@/scripts/process-identity";

/** What a running launcher writes into the folder of its data. */
type Holder = {
  launcher: ProcessIdentity;
  /** The processes above the launcher up to npm: when one of them has died, the launcher is ending too. */
  above: ProcessIdentity[];
  children: ProcessIdentity[];
  address?: string;
  stopping?: boolean;
};

export type LauncherLock = {
  note: (change: { address?: string; stopping?: boolean; child?: number }) => void;
  release: () => void;
};

const FILE = "launcher.json";
/** A launcher that is ending may let its requests finish for 30 seconds, then PostgreSQL its checkpoint. */
const LONGEST_END = 60_000;

/**
 * Makes this process the only launcher over `folder`. The lock of a launcher that was killed is taken over,
 * after its children (a web process that still holds the port) have been ended. Throws `AlreadyRunning`
 * while another launcher lives.
 */
export async function takeLauncherLock(folder: string): Promise<LauncherLock> {
  const path = join(folder, FILE);
  const launcher = identityOf(process.pid);
  if (launcher === null) throw new Error("this process cannot see itself in the process table");
  const holder: Holder = { launcher, above: above(), children: [] };
  for (let tries = 0; !tryTake(path, holder); tries += 1) {
    if (tries > 20) throw new StartFailure(`${path} changes all the time: is another start going on?`);
    const found = read(path);
    if (found !== null) await clear(path, found);
  }
  return {
    note: ({ child, ...change }) => {
      const identity = child === undefined ? null : identityOf(child);
      if (identity !== null) holder.children.push(identity);
      Object.assign(holder, change);
      replace(path, holder);
    },
    release: () => rmSync(path, { force: true }),
  };
}

// A link appears whole or not at all, and never over another: so two starts in one moment cannot both win.
function tryTake(path: string, holder: Holder): boolean {
  const unfinished = `${path}.${process.pid}`;
  try {
    writeFileSync(unfinished, JSON.stringify(holder), { mode: 0o600 });
    linkSync(unfinished, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw fileFailure(error, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function clear(path: string, found: Holder): Promise<void> {
  if (isAlive(found.launcher)) {
    const ending = found.stopping === true || found.above.some((process) => !isAlive(process));
    if (!ending || !(await hasEnded(found.launcher, LONGEST_END))) {
      const where = found.address === undefined ? "" : ` at ${found.address}`;
      throw new AlreadyRunning(
        `Parity is already running${where} (process ${found.launcher.pid}): it was left alone.`,
      );
    }
    return;
  }
  for (const child of found.children) await end(child);
  remove(path, found);
}

async function end(child: ProcessIdentity): Promise<void> {
  if (!isAlive(child)) return;
  sendSignal(child.pid, "SIGTERM");
  if (await hasEnded(child, 4_000)) return;
  sendSignal(child.pid, "SIGKILL");
  if (await hasEnded(child, 4_000)) return;
  throw new StartFailure(
    `Process ${child.pid} is left over from an earlier start and cannot be ended by this user.`,
  );
}

// Renamed away first: had another start replaced the stale lock meanwhile, its living one is put back.
function remove(path: string, stale: Holder): void {
  const away = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, away);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw fileFailure(error, path);
  }
  const moved = read(away);
  if (moved !== null && moved.launcher.pid !== stale.launcher.pid) linkSync(away, path);
  rmSync(away, { force: true });
}

function read(path: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw fileFailure(error, path);
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Links and renames never show half a file: somebody wrote here, or the disk lost it. No launcher lives in it.
    return { launcher: { pid: 0, started: "" }, above: [], children: [] };
  }
}

function replace(path: string, holder: Holder): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(holder), { mode: 0o600 });
  renameSync(unfinished, path);
}

// scripts/launch.mjs names itself and what stands between it and npm.
function above(): ProcessIdentity[] {
  const pids = (process.env.PARITY_ABOVE ?? "").split(",").map(Number);
  return pids.flatMap((pid) => identityOf(pid) ?? []);
}
