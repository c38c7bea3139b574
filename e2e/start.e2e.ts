import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The whole way of `npm start`: launcher, database, web process; and how each of them ends. */
const folder = mkdtempSync(join(tmpdir(), "parity-whole-"));
chmodSync(folder, 0o711);
let port = 0;

beforeAll(async () => {
  port = await new Promise<number>((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
});

type Start = {
  launcher: ChildProcess;
  said: () => string;
  code: Promise<number | null>;
  ready: Promise<void>;
};
const running = new Set<ChildProcess>();

afterAll(async () => {
  for (const launcher of running) launcher.kill("SIGINT");
  await Promise.all([...running].map((launcher) => new Promise((resolve) => launcher.once("exit", resolve))));
  rmSync(folder, { recursive: true, force: true });
});

function start(): Start {
  // The key that the build of this run was made with (scripts/testing/server.ts): nothing is built again.
  const key = readFileSync(join(process.env.DATA_DIR || ".data", "secrets", "actions-key"), "utf8").trim();
  const launcher = spawn(process.execPath, ["scripts/launch.mjs", "start"], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      DATA_DIR: join(folder, "data"),
      PORT: String(port),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(launcher);
  let said = "";
  const code = new Promise<number | null>((resolve) => {
    launcher.once("close", (status) => {
      running.delete(launcher);
      resolve(status);
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (said.includes("Parity is ready")) resolve();
      });
    }
    code.then(() => reject(new Error(said)));
  });
  ready.catch(() => undefined);
  return { launcher, said: () => said, code, ready };
}

type Holder = { launcher: { pid: number }; children: { pid: number }[] };
const holder = () => JSON.parse(readFileSync(join(folder, "data", "launcher.json"), "utf8")) as Holder;
const postmaster = () =>
  Number(readFileSync(join(folder, "data", "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, "latin1");

/** The status line that the web process answers to these very bytes. */
async function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    let answer = "";
    socket.setEncoding("latin1").on("data", (text) => {
      answer += text;
    });
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.on("error", reject);
  });
}

describe("npm start", () => {
  test("serves, refuses a second one, survives kill -9, and leaves nothing after Ctrl-C", async () => {
    const first = start();
    await first.ready;
    const page = await fetch(`http://127.0.0.1:${port}/en`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<h1");

    const second = start();
    expect(await second.code).toBe(1);
    expect(second.said()).toContain(`already running at http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/en`)).status).toBe(200);

    const left = [postmaster(), ...holder().children.map(({ pid }) => pid)];
    process.kill(holder().launcher.pid, "SIGKILL");
    await first.code;
    const began = Date.now();
    const third = start();
    await third.ready;
    expect(Date.now() - began, "the second start serves within 10 seconds").toBeLessThan(10_000);
    expect(left.some(lives)).toBe(false);

    const all = [postmaster(), holder().launcher.pid, ...holder().children.map(({ pid }) => pid)];
    expect(all.every(lives)).toBe(true);
    third.launcher.kill("SIGINT");
    expect(await third.code).toBe(0);
    expect(all.some(lives)).toBe(false);
    expect(existsSync(join(folder, "data", "launcher.json"))).toBe(false);
  });

  test("its web process turns away absolute targets, Upgrade and foreign names (B-05)", async () => {
    const running = start();
    await running.ready;
    const host = `Host: 127.0.0.1:${port}\r\n`;
    const end = "Connection: close\r\n\r\n";
    const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    expect(await raw(`GET http://169.254.169.254/ HTTP/1.1\r\n${host}${end}`)).toContain(" 400 ");
    expect(await raw(`GET http://169.254.169.254/ HTTP/1.1\r\n${host}${upgrade}`)).toContain(" 400 ");
    expect(await raw(`GET / HTTP/1.1\r\n${host}${upgrade}`)).toContain(" 400 ");
    expect(await raw(`CONNECT 127.0.0.1:5432 HTTP/1.1\r\n${host}\r\n`)).toContain(" 400 ");
    expect(await raw(`GET /en HTTP/1.1\r\nHost: evil.example\r\n${end}`)).toContain(" 421 ");
    expect(await raw(`GET /en HTTP/1.1\r\n${host}${end}`)).toContain(" 200 ");
    running.launcher.kill("SIGINT");
    expect(await running.code).toBe(0);
  });

  test.skipIf(process.platform !== "linux")(
    "web killed while people submit: what was acknowledged is there, the rest at most once (F-02)",
    async () => {
      const origin = `http://127.0.0.1:${port}`;
      const acknowledged: string[] = [];
      let sent = 0;
      let cookie = "";
      for (let round = 0; round < 3; round += 1) {
        const running = start();
        await running.ready;
        const page = await fetch(`${origin}/attempts/new`, { headers: { cookie } });
        cookie ||= (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
        const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(await page.text())?.[1] ?? "";
        const web = holder().children.find(({ pid }) => commandOf(pid).includes("scripts/web.ts"))?.pid ?? 0;
        expect(web).toBeGreaterThan(0);
        const killed = new Promise<void>((resolve) => setTimeout(resolve, 300 + round * 250)).then(() =>
          process.kill(web, "SIGKILL"),
        );
        for (let alive = true; alive; ) {
          const form = new FormData();
          for (const [name, value] of [
            [action, ""],
            ["idempotency", randomUUID()],
            ["age", "yes"],
          ] as const)
            form.append(name, value);
          sent += 1;
          const answer = await fetch(`${origin}/attempts/new`, {
            method: "POST",
            headers: { cookie, origin },
            body: form,
            redirect: "manual",
          }).catch(() => undefined);
          const id = /\/attempts\/([0-9a-f-]{36})/.exec(answer?.headers.get("location") ?? "")?.[1];
          if (id !== undefined) acknowledged.push(id);
          alive = answer !== undefined;
        }
        await killed;
        running.launcher.kill("SIGINT");
        await running.code;
      }
      expect(acknowledged.length).toBeGreaterThan(3);
      const running = start();
      await running.ready;
      const list = await (await fetch(`${origin}/attempts`, { headers: { cookie } })).text();
      const kept = new Set([...list.matchAll(/href="\/attempts\/([0-9a-f-]{36})"/g)].map(([, id]) => id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(kept.size).toBeLessThanOrEqual(sent);
      running.launcher.kill("SIGINT");
      expect(await running.code).toBe(0);
    },
  );
});
