import "server-only";
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The roles that a process may log in as. */
export const LOGINS = [
  "parity_migrate",
  "parity_app",
  "parity_worker",
  "parity_audit",
  "parity_backup",
] as const;
export type Login = (typeof LOGINS)[number];
export type Passwords = Record<Login, string>;

const FILE = "database-passwords.json";
const ROUNDS = 4096;

/**
 * The passwords of the logins, kept in `secretsDir` with mode 600; what is missing is drawn at random. Written beside
 * and renamed whole, so that a killed start leaves either the old file or the new one.
 */
export function keepPasswords(secretsDir: string): Passwords {
  mkdirSync(secretsDir, { recursive: true, mode: 0o700 });
  const path = join(secretsDir, FILE);
  const kept = readKept(path);
  const passwords = Object.fromEntries(
    LOGINS.map((login) => [login, kept[login] ?? randomBytes(24).toString("base64url")]),
  ) as Passwords;
  if (LOGINS.some((login) => kept[login] === undefined)) {
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, path);
  }
  chmodSync(path, 0o600);
  return passwords;
}

/**
 * What the server stores of a password (SCRAM-SHA-256, RFC 5803), computed here: a statement that holds a password
 * could end in the server's log.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, "sha256");
  const sign = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(sign("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString("base64")}$${stored}:${sign("Server Key").toString("base64")}`;
}

function readKept(path: string): Partial<Passwords> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
  const kept = JSON.parse(text) as Record<string, unknown>;
  const valid = LOGINS.filter((login) => /^[A-Za-z0-9_-]{20,200}$/.test(String(kept[login] ?? "")));
  return Object.fromEntries(valid.map((login) => [login, kept[login]])) as Partial<Passwords>;
}
