#!/usr/bin/env node
// The door of every command. Plain JavaScript without packages, because it runs on any Node from 20.9 on,
// before anything is installed: it installs what package-lock.json names, then hands over to Node 24.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const MODULES = join(ROOT, "node_modules");
const MARKER = join(MODULES, ".parity-installed");
const MAJOR = 24;

/** The npm that works at the moment, so that it ends with us. */
let installing = null;

const VERBS = {
  start:
    "Installs and builds what is missing, starts the database, and serves Parity on http://127.0.0.1:3000.\n" +
    "Ctrl-C stops everything. Variables: PORT, HOST, DATA_DIR (.data), DATABASE_URL, DEMO=1; see the README.",
  worker:
    "Runs a worker alone, for web and worker on different machines: DATABASE_WORKER_URL, APP_ORIGIN, the secrets of\n" +
    "npm start, SMTP_URL and SMS_URL. npm start has a worker of its own.",
  dev: "Starts the database and Next's development server on PORT (3000), with the demo's data.",
  test:
    "Runs types, lint, fence, unit, integration, build and e2e in this order and ends with one line.\n" +
    "Name parts to run only these (npm test -- unit). TEST_DATABASE_URL: an administrator's PostgreSQL to test on.",
  check: "Runs types, lint, import fence, dead code and message keys, and prints the ten longest files.",
  bench: "Measures what PRODUCT promises. Name ids to run only these: npm run bench -- assessment.",
  drills:
    "Runs the long forms of fault and hostile tests (half an hour): connections killed for KILL_SECONDS (900), 10,000\n" +
    "joins of a group case, 400 requests for codes by whose time nobody learns who is registered. Name one to run only\n" +
    "it: npm run drills -- joining.",
  "law-check":
    "Compares every citation with the law texts in LAW_DIR; --write renews docs/law, never a hash.",
  "db-generate":
    "Writes a new migration for what changed in the schemas of db/. Arguments go to drizzle-kit.",
  "db-migrate": "Brings the database (the embedded one, or DATABASE_URL) up to date.",
  "db-seed": "Loads the demo stories into the embedded database, or into DATABASE_URL with DEMO=1.",
  staff:
    "Accounts of associations, for the operator (an administrator's DATABASE_URL, or DATABASE_MIGRATE_URL):\n" +
    "  npm run staff -- appoint --association NAME --name NAME --address MAIL-OR-MOBILE   the head of its accounts\n" +
    "  npm run staff -- disable --address …        ends every session and every way in\n" +
    "  npm run staff -- reset-factor --address …   a lost second step of somebody whom no colleague can help\n" +
    "  npm run staff -- list",
  doctor: "Looks at this machine and says what Parity finds, and what it misses.",
};

const [verb, ...args] = process.argv.slice(2);
if (!Object.hasOwn(VERBS, verb ?? "")) {
  console.error(`Unknown command "${verb ?? ""}". There are: ${Object.keys(VERBS).join(", ")}.`);
  process.exit(2);
}
if (args.includes("--help") || args.includes("-h")) {
  console.log(`npm run ${verb.replace("-", ":")}\n\n${VERBS[verb]}`);
  process.exit(0);
}
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Parity needs Node 20.9 or newer to start; this is ${process.version}.`);
  process.exit(1);
}
if (process.platform === "win32") {
  console.error("Parity runs on Linux and macOS; on Windows, run it inside WSL.");
  process.exit(1);
}

try {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, endInstallation);
  await install();
  const node = await runtime();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, endInstallation);
  handOver(node);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

// --- installing ---

async function install() {
  const lock = readFileSync(join(ROOT, "package-lock.json"));
  const wanted = createHash("sha256")
    .update(`${process.platform} ${process.arch} `)
    .update(lock)
    .digest("hex");
  if (existsSync(MARKER) && readFileSync(MARKER, "utf8") === wanted) return;
  if (!isInstalled(JSON.parse(lock))) {
    const options = [
      "--ignore-scripts",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    await longStep(
      "Installing the packages that package-lock.json names (minutes the first time)",
      async () => {
        try {
          await npm(["ci", ...options], ROOT);
        } catch (error) {
          // `npm ci` also wants the programs of all other systems named in the lock, and a registry that does not
          // carry them leaves them out. `npm install` takes the same versions and writes nothing.
          if (!error.message.includes("EUSAGE")) throw error;
          await npm(["install", "--no-save", ...options], ROOT);
        }
      },
    );
  }
  await runtime();
  writeFileSync(MARKER, wanted);
}

// What npm wrote down of its last finished install agrees with the lock: somebody ran npm themselves.
function isInstalled(lock) {
  const written = join(MODULES, ".package-lock.json");
  if (!existsSync(written)) return false;
  const installed = JSON.parse(readFileSync(written, "utf8")).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === "" || (optional && !installed[path]) || installed[path]?.version === version,
  );
}

// The package `node` fetches its program in its install script, the only one that we run: we call it ourselves,
// because npm 10, npm 11 and their settings do not agree on when they would.
async function runtime() {
  const home = join(MODULES, "node");
  const program = join(home, "bin", "node");
  if (!isRightNode(program)) {
    const script = join(home, "installArchSpecificPackage.js");
    try {
      await longStep(`Fetching Node ${MAJOR}`, () => run(process.execPath, [script], home));
    } catch (error) {
      if (major === MAJOR) return process.execPath;
      throw error;
    }
    if (!isRightNode(program))
      throw new Error(`The package node did not bring Node ${MAJOR} into ${program}.`);
  }
  const link = join(MODULES, ".bin", "node");
  if (!existsSync(link)) {
    mkdirSync(dirname(link), { recursive: true });
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync(join("..", "node", "bin", "node"), link);
  }
  return program;
}

function isRightNode(program) {
  if (!existsSync(program)) return false;
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return stdout?.startsWith(`v${MAJOR}.`) ?? false;
}

function npm(options, cwd) {
  const own = process.env.npm_execpath;
  const byName = !own?.endsWith("npm-cli.js");
  return byName ? run("npm", options, cwd) : run(process.execPath, [own, ...options], cwd);
}

async function run(program, options, cwd) {
  const child = spawn(program, options, {
    cwd,
    env: cleanEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  installing = child;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Error(`${program} could not be run: ${error.message}`)));
    child.on("close", (status, signal) => resolve(status ?? signal));
  });
  installing = null;
  if (code === 0) return;
  const lines = said.trim().split("\n").slice(0, 20).join("\n");
  throw new Error(`${lines}\n\nThe installation did not finish (${code}).`);
}

// npm works with processes beneath it: the whole group ends, and the next start installs anew.
function endInstallation() {
  if (installing?.pid) {
    try {
      process.kill(-installing.pid, "SIGKILL");
    } catch {
      // it has just ended by itself
    }
  }
  process.stdout.write("stopped\n");
  process.exit(130);
}

// What an outer npm passes on about itself would send an inner npm to the wrong folder or make it leave packages out.
function cleanEnvironment() {
  const ours =
    /^npm_(lifecycle|package|command|node_execpath|execpath)|^npm_config_(local_prefix|prefix|global|global_prefix|omit|include|only|production|also|ignore_scripts|dry_run)$|^(NODE_ENV|INIT_CWD)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

async function longStep(sentence, work) {
  const began = Date.now();
  process.stdout.write(`${sentence} … `);
  try {
    await work();
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
  process.stdout.write(`${Math.round((Date.now() - began) / 1000)} s\n`);
}

// --- handing over ---

function handOver(node) {
  const above = lineToNpm();
  const options = ["--conditions=react-server", "--import", "tsx", join("scripts", `${verb}.ts`), ...args];
  const child = spawn(node, options, {
    cwd: ROOT,
    // The channel tells the child when we die; its own process group makes a Ctrl-C arrive once, through us.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    detached: true,
    env: {
      ...process.env,
      PATH: `${join(MODULES, ".bin")}${delimiter}${process.env.PATH ?? ""}`,
      PARITY_ABOVE: [process.pid, ...above].join(","),
    },
  });
  child.on("error", (error) => {
    console.error(`Node ${MAJOR} could not be run: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

  // The terminal and npm both pass the same Ctrl-C on: what comes within a second is one.
  let last = 0;
  const pass = (signal) => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => pass(signal));
  process.on("SIGHUP", () => pass("SIGTERM"));
  if (above.length === 0) return;
  const watch = setInterval(() => {
    if (process.ppid === above[0] && (above.length === 1 || parentOf(above[0]) === above[1])) return;
    clearInterval(watch);
    pass("SIGTERM");
  }, 400);
  watch.unref();
}

// Run by npm, we end when npm is gone, even when it was killed. Between us and npm there may be a shell.
function lineToNpm() {
  if (!process.env.npm_lifecycle_event) return [];
  const parent = process.ppid;
  const shell = /^(sh|dash|bash|ash|zsh|ksh|busybox)$/.test(nameOf(parent) ?? "");
  const grandparent = shell ? parentOf(parent) : null;
  return grandparent && grandparent > 1 ? [parent, grandparent] : [parent];
}

function nameOf(pid) {
  return stat(pid)?.name ?? null;
}

function parentOf(pid) {
  return stat(pid)?.parent ?? null;
}

function stat(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    const close = line.lastIndexOf(")");
    return {
      name: line.slice(line.indexOf("(") + 1, close),
      parent: Number(line.slice(close + 2).split(" ")[1]),
    };
  } catch {
    return null;
  }
}
