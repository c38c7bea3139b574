import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { StartFailure } from "@/scripts/failure";

/** As whom PostgreSQL runs. Without `uid` it runs as the person who starts it. */
export type Account = { uid?: number; gid?: number; name: string };

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the data, when there is
 * one, else as the system's `postgres` or `nobody`.
 */
export function databaseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return { name: "this user" };
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` };
  }
  for (const name of ["postgres", "nobody"]) {
    const uid = numberFrom("-u", name);
    const gid = numberFrom("-g", name);
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid, name };
  }
  throw new StartFailure(
    "PostgreSQL does not run as root, and this system has neither a user postgres nor a user nobody: " +
      "start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether the account can reach a folder through all folders above it: asked of the system itself. */
export function canEnter(account: Account, folder: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], {
    cwd: "/",
    uid: account.uid,
    gid: account.gid,
    stdio: "ignore",
  });
  return status === 0;
}

function numberFrom(option: "-u" | "-g", name: string): number | null {
  const { status, stdout } = spawnSync("id", [option, name], { encoding: "utf8" });
  const value = Number(stdout?.trim());
  return status === 0 && Number.isInteger(value) ? value : null;
}
