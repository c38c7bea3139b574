import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileFailure, StartFailure, systemCode } from "@/scripts/failure";
import { hasEnded, identityOf, sendSignal } from "@/scripts/process-identity";

export type PidFile = { pid: number; port: number; status: string };

/** What PostgreSQL writes into its data folder while it runs; null when there is nothing or half of it. */
export function readPidFile(cluster: string): PidFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw fileFailure(error, cluster);
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? "").trim() };
}

/**
 * After a launcher was killed its PostgreSQL may live on, or only its pid file. The first is asked to stop,
 * which loses nothing; the second is removed, because PostgreSQL would take any process that now bears the
 * number for itself. The caller holds the launcher's lock, so nobody uses that PostgreSQL any more.
 */
export async function clearOrphan(cluster: string): Promise<"none" | "stopped"> {
  const file = readPidFile(cluster);
  const orphan = file === null ? null : identityOf(file.pid);
  if (file !== null && orphan !== null && servesCluster(file.pid, cluster)) {
    for (const signal of ["SIGINT", "SIGQUIT"] as const) {
      sendSignal(file.pid, signal);
      if (await hasEnded(orphan, 20_000)) return "stopped";
    }
    throw new StartFailure(
      `A PostgreSQL of an earlier start (process ${file.pid}) still holds ${cluster} and does not stop.`,
    );
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  return "none";
}

// PostgreSQL works inside its data folder and is named by it; a stranger with the same number does neither.
function servesCluster(pid: number, cluster: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)) return true;
  } catch {
    // no /proc here, or not ours to read: the command line decides
  }
  const { stdout } = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  const command = commandLine(pid) ?? stdout ?? "";
  return command.includes("postgres") && command.includes(cluster);
}

function commandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return null;
  }
}
