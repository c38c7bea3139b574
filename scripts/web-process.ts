import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { StartFailure } from "@/scripts/failure";

/** Settings of people that pass through to web; secrets and addresses of databases are given one by one. */
const PASSED_ON = [
  "APP_ORIGIN",
  "TRUSTED_PROXY_HOPS",
  "API_ALLOWANCE",
  "LAW_DIR",
  "DATABASE_POOL_SIZE",
  "OPERATOR_NAME",
  "OPERATOR_ICP",
  "OPERATOR_POLICE",
  "OPERATOR_SECURITY_CONTACT",
  "NODE_EXTRA_CA_CERTS",
  "NODE_OPTIONS",
  "PATH",
  "HOME",
  "LANG",
  "TMPDIR",
];
const LONGEST_STOP = 32_000;

export type WebSettings = {
  host: string;
  port: number;
  demo: boolean;
  appUrl: string;
  nextAuthSecret: string;
  actionsKey: string;
  dataDir: string;
};

export type WebProcess = {
  child: ChildProcess;
  /** The exit code, or null after a signal; settles when the process has ended, wanted or not. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

/** Throws `StartFailure` when something else listens on the address already, or it cannot be had at all. */
export async function requireFreeAddress(host: string, port: number): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
  if (code !== null) throw addressFailure(host, port, code);
}

/** Starts `scripts/web.ts` with nothing in its surroundings but what it needs, and returns when it answers. */
export async function startWeb(settings: WebSettings, signal?: AbortSignal): Promise<WebProcess> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join("scripts", "web.ts")],
    { env: environmentOf(settings), stdio: ["ignore", "inherit", "inherit", "ipc"], detached: true },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.once("error", () => resolve(1));
  });
  const web = { child, ended, stop: () => stopChild(child, ended) };
  const failed = await new Promise<string | null>((resolve) => {
    child.on("message", (message: { listening?: true; failed?: string }) => {
      if (message.listening) resolve(null);
      else if (message.failed !== undefined) resolve(message.failed);
    });
    ended.then(() => resolve("ended"));
    signal?.addEventListener("abort", () => resolve("ended"));
  });
  if (failed === null) {
    const answered = await answers(settings);
    if (answered) return web;
  }
  await web.stop();
  signal?.throwIfAborted();
  if (failed !== null && failed !== "ended") throw addressFailure(settings.host, settings.port, failed);
  throw new StartFailure("The web process did not start: its reason stands above.");
}

export function addressOf(host: string, port: number): string {
  return `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
}

/** All that the web process knows of its surroundings: a setting that is not named here does not reach it. */
export function environmentOf(settings: WebSettings): NodeJS.ProcessEnv {
  return {
    ...passedOn([]),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: settings.appUrl,
    NEXTAUTH_SECRET: settings.nextAuthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings.actionsKey,
    DATA_DIR: resolve(settings.dataDir),
    HOST: settings.host,
    PORT: String(settings.port),
    // next-auth asks for its own name of the address; its cookies are named after the scheme.
    NEXTAUTH_URL: process.env.APP_ORIGIN || addressOf(settings.host, settings.port),
    ...(settings.demo ? { DEMO: "1" } : {}),
  };
}

/** The settings of people that every process gets, and those named besides. */
export function passedOn(besides: readonly string[]): Record<string, string | undefined> {
  const names = [...PASSED_ON, ...besides];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

// Any answer will do: whether the product is well is told by /api/health, not by the launcher.
async function answers({ host, port }: WebSettings): Promise<boolean> {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    try {
      const response = await fetch(`${addressOf(reachable, port)}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      });
      await response.arrayBuffer();
      return true;
    } catch {
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  return false;
}

/** Asks a process to end and ends it after half a minute. */
export async function stopChild(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP);
  await ended;
  clearTimeout(late);
}

function addressFailure(host: string, port: number, code: string): StartFailure {
  const address = `${host}:${port}`;
  if (code === "EADDRINUSE") {
    return new StartFailure(
      `Port ${port} on ${host} is in use by another program: stop that one, or choose another with PORT=3001.`,
    );
  }
  if (code === "EACCES")
    return new StartFailure(`This user may not listen on ${address}: choose a PORT from 1024 on.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartFailure(`HOST: ${host} is not an address of this computer.`);
  }
  return new StartFailure(`Nothing can listen on ${address} (${code}).`);
}
