import { randomBytes, randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileFailure, StartFailure } from "@/scripts/failure";
import { type Account, canEnter } from "@/scripts/postgres/account";

/** What `.data/instance.json` remembers, so that a renamed project folder finds its data again. */
type Memory = { id: string; place: "here" | string; port?: number; made?: boolean };

/** Where root keeps what PostgreSQL's own user could not reach below the project folder. */
export const SYSTEM_PLACE = "/var/lib/parity";

export type Instance = {
  /** The folder that holds the database, its lock and nothing that a person edits. */
  place: string;
  cluster: string;
  memory: Memory;
  remember: (change: Partial<Memory>) => void;
};

/** Makes the data folder (secrets in it stay mode 600) and answers where its database lies. */
export function openInstance(dataDir: string, accountFor: (cluster: string) => Account): Instance {
  makeDataFolder(dataDir);
  const file = join(dataDir, "instance.json");
  let memory = recall(file);
  if (memory === null) {
    const account = accountFor(join(dataDir, "postgres"));
    const id = randomUUID();
    const outside = account.uid !== undefined && !canEnter(account, dataDir);
    memory = { id, place: outside ? join(SYSTEM_PLACE, id) : "here" };
    write(file, memory);
  }
  const place = memory.place === "here" ? dataDir : memory.place;
  const cluster = join(place, "postgres");
  const account = accountFor(cluster);
  if (memory.place !== "here") makeFolder(place, account);
  if (account.uid !== undefined && !canEnter(account, place)) {
    throw new StartFailure(
      `PostgreSQL runs as ${account.name}, who can no longer enter ${place}: ` +
        "open the folders above it again (chmod o+x), or start as the user who owns them.",
    );
  }
  const known = memory;
  return {
    place,
    cluster,
    memory: known,
    remember: (change) => {
      Object.assign(known, change);
      write(file, known);
    },
  };
}

/** Makes the data folder; as root, PostgreSQL's own user may pass through it, but not look around. */
export function makeDataFolder(dataDir: string): void {
  makeFolder(dataDir);
}

/** A secret of this instance, made once and kept in `folder`, mode 600. */
export function keptSecret(folder: string, name: string, encoding: "base64" | "base64url"): string {
  const path = join(folder, name);
  try {
    if (existsSync(path)) return readFileSync(path, "utf8").trim();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const secret = randomBytes(32).toString(encoding);
    writeWhole(path, `${secret}\n`);
    return secret;
  } catch (error) {
    throw fileFailure(error, path);
  }
}

function recall(file: string): Memory | null {
  if (!existsSync(file)) return null;
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as Memory;
    if (typeof value.id === "string" && typeof value.place === "string") return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw fileFailure(error, file);
  }
  throw new StartFailure(
    `${file} is damaged, so it is not known where the database lies: restore it from a copy, ` +
      "or move the whole folder away to begin afresh.",
  );
}

function write(file: string, memory: Memory): void {
  try {
    writeWhole(file, `${JSON.stringify(memory, null, 2)}\n`);
  } catch (error) {
    throw fileFailure(error, file);
  }
}

function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
}

// As root the folder must let PostgreSQL's user pass to its own data; the secrets lie in a folder of their own.
function makeFolder(folder: string, account?: Account): void {
  try {
    if (existsSync(folder)) return;
    if (account !== undefined && !existsSync(dirname(folder))) {
      mkdirSync(dirname(folder), { recursive: true });
      chmodSync(dirname(folder), 0o755);
    }
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, process.getuid?.() === 0 && account === undefined ? 0o711 : 0o700);
    if (account?.uid !== undefined && account.gid !== undefined) {
      chownSync(folder, account.uid, account.gid);
    }
  } catch (error) {
    throw fileFailure(error, folder);
  }
}
