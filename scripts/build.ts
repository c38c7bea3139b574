import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "@/scripts/command";
import { writeStaticHashes } from "@/scripts/csp-hashes";
import { StartFailure } from "@/scripts/failure";

/** What goes into the pages; tests and documents may change without a new build. */
const SOURCES = [
  "app",
  "components",
  "server",
  "db",
  "domain",
  "fixtures",
  "messages",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
];
const STAMP = join(".next", "parity-build.json");

/**
 * Builds the pages when there is no finished build of these very sources, this Node and this key. The key of the
 * actions is part of a build: forms made with one cannot be read with another. Throws `StartFailure`.
 */
export async function ensureBuild(actionsKey: string, signal?: AbortSignal): Promise<"built" | "kept"> {
  const wanted = fingerprint(actionsKey);
  if (readStamp() === wanted) return "kept";
  await step("Building the pages (about a minute)", () => build(actionsKey, signal));
  writeStaticHashes(process.cwd());
  writeFileSync(STAMP, JSON.stringify({ sources: wanted }));
  return "built";
}

function readStamp(): string | null {
  if (!existsSync(STAMP) || !existsSync(join(".next", "BUILD_ID"))) return null;
  try {
    return (JSON.parse(readFileSync(STAMP, "utf8")) as { sources: string }).sources;
  } catch {
    return null;
  }
}

function fingerprint(actionsKey: string): string {
  const hash = createHash("sha256").update(process.version);
  hash.update(createHash("sha256").update(actionsKey).digest());
  for (const file of [...SOURCES.flatMap(filesBelow).sort(), ...lawFiles()]) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The official texts stand on the pages of the rights library: other texts, other pages. */
function lawFiles(): string[] {
  const folder = process.env.LAW_DIR || join("..", "shared", "law");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(folder, name));
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.includes(".")) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

async function build(actionsKey: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "build"], {
    env: {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      ...(process.env.LAW_DIR ? { LAW_DIR: process.env.LAW_DIR } : {}),
      PATH: process.env.PATH,
      HOME: process.env.HOME,
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, because Next works with processes beneath this one: they end together.
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const end = () => endGroup(child);
  signal?.addEventListener("abort", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  signal?.removeEventListener("abort", end);
  signal?.throwIfAborted();
  if (code !== 0) {
    throw new StartFailure(
      `${said.trim().split("\n").slice(-40).join("\n")}\n\nThe pages could not be built (next build, exit code ${code}).`,
    );
  }
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // it has ended by itself
  }
}
