import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process number alone may have been given to somebody else since; with its start it is unique. */
export type ProcessIdentity = { pid: number; started: string };

/** When the process began, in a form that only equality may be asked of; null when it is not alive. */
export function startOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === "linux" ? startInProc(pid) : startInPs(pid);
}

export function identityOf(pid: number): ProcessIdentity | null {
  const started = startOf(pid);
  return started === null ? null : { pid, started };
}

export function isAlive(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.started;
}

/** Sends a signal to one process; a process that has gone meanwhile is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended, or it is not ours to end: whoever called looks again with isAlive.
  }
}

/** Waits until the process has ended; false when it still lives after `milliseconds`. */
export async function hasEnded(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(identity)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return true;
}

// Fields of /proc/<pid>/stat after the name in brackets: state, parent, ... ; the name may hold anything.
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function startInProc(pid: number): string | null {
  const fields = statFields(pid);
  // A zombie has ended: in a container nobody may ever collect it.
  if (fields === null || fields[0] === "Z" || fields[0] === "X") return null;
  return `${bootId()}/${fields[19]}`;
}

let boot: string | undefined;
function bootId(): string {
  boot ??= readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  return boot;
}

function startInPs(pid: number): string | null {
  const { status, stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const line = stdout?.trim() ?? "";
  if (status !== 0 || line === "" || line.startsWith("Z")) return null;
  return line.slice(line.indexOf(" ")).trim();
}
