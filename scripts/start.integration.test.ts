import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { identityOf, isAlive } from "@/scripts/process-identity";

const asRoot = process.getuid?.() === 0;

let folder: string;
let dataDir: string;
const running = new Set<ChildProcess>();
const places = new Set<string>();

let template: string;

// Making a database takes seconds, copying one does not.
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), "parity-template-"));
  chmodSync(template, 0o711);
  dataDir = join(template, "data");
  const first = hold();
  await query(await first.ready, "create table kept as select 7 as seven");
  first.child.kill("SIGINT");
  expect(await first.code).toBe(0);
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

function copyTemplate(): void {
  execFileSync("cp", ["-a", join(template, "data"), dataDir]);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-start-"));
  chmodSync(folder, 0o711);
  dataDir = join(folder, "data");
});

afterEach(async () => {
  for (const child of running) child.kill("SIGINT");
  await Promise.all([...running].map((child) => new Promise((resolve) => child.once("exit", resolve))));
  for (const place of [dataDir, ...places]) endPostgresIn(place);
  for (const place of [folder, ...places]) rmSync(place, { recursive: true, force: true });
  places.clear();
});

type Run = { child: ChildProcess; code: Promise<number | null>; said: () => string; ready: Promise<string> };

function run(script: string, settings: Record<string, string> = {}): Run {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", DATA_DIR: dataDir };
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    env: { ...env, ...settings } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let said = "";
  const code = new Promise<number | null>((resolve) => {
    child.once("close", (status) => {
      running.delete(child);
      resolve(status);
    });
  });
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const url = said.match(/READY (\S+)\n/)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    code.then(() => reject(new Error(said)));
  });
  ready.catch(() => undefined);
  return { child, code, ready, said: () => said };
}

const hold = () => run("scripts/testing/hold-database.ts");
const start = (settings: Record<string, string>) => run("scripts/start.ts", settings);

async function query(url: string, sql: string): Promise<pg.QueryResult["rows"]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).then(
    async ({ rows }) => {
      await client.end();
      return rows;
    },
    async (error: unknown) => {
      await client.end();
      throw error;
    },
  );
}

function postmaster(place = dataDir): number {
  return Number(readFileSync(join(place, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

function endPostgresIn(place: string): void {
  if (existsSync(join(place, "postgres", "postmaster.pid"))) process.kill(postmaster(place), "SIGKILL");
}

async function refusal(attempt: Run): Promise<string> {
  expect(await attempt.code).toBe(1);
  const lines = attempt.said().trim().split("\n");
  expect(lines, "one sentence, no stack").toHaveLength(1);
  return lines[0] ?? "";
}

describe("one launcher over a data folder", () => {
  it("stops cleanly, leaves no process, keeps rows, secrets closed", async () => {
    const first = hold();
    const url = await first.ready;
    await query(url, "create table kept as select 7 as seven");
    const server = identityOf(postmaster());
    first.child.kill("SIGINT");
    expect(await first.code).toBe(0);
    expect(server !== null && isAlive(server)).toBe(false);
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
    expect(existsSync(join(dataDir, "launcher.json"))).toBe(false);
    for (const file of readdirSync(join(dataDir, "secrets"))) {
      expect(statSync(join(dataDir, "secrets", file)).mode & 0o077).toBe(0);
    }
    const second = hold();
    expect(await query(await second.ready, "select seven from kept")).toEqual([{ seven: 7 }]);
    const [settings] = await query(
      url,
      "select current_setting('fsync') as fsync, current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens, upper('é') as upper",
    );
    expect(settings).toEqual({
      fsync: "on",
      zone: "UTC",
      encoding: "UTF8",
      listens: "127.0.0.1",
      upper: "É",
    });
  });

  it("refuses a second one with the first one's address and leaves the first alone", async () => {
    copyTemplate();
    const first = hold();
    const url = await first.ready;
    const pid = postmaster();
    expect(await refusal(hold())).toContain("already running at http://127.0.0.1:1");
    expect(postmaster()).toBe(pid);
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("lets exactly one of two simultaneous starts win", async () => {
    const both = [hold(), hold()];
    const won = await Promise.all(
      both.map((one) =>
        one.ready.then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });
});

describe("after kill -9", () => {
  it("of the launcher: ends the orphan and keeps every committed row", async () => {
    copyTemplate();
    const first = hold();
    await query(await first.ready, "update kept set seven = 8");
    const orphan = identityOf(postmaster());
    first.child.kill("SIGKILL");
    await first.code;
    expect(orphan !== null && isAlive(orphan)).toBe(true);
    const second = hold();
    expect(await query(await second.ready, "select seven from kept")).toEqual([{ seven: 8 }]);
    expect(orphan !== null && isAlive(orphan)).toBe(false);
  });

  it("of both: the stale pid file does not matter, nor a stranger who bears the number now", async () => {
    copyTemplate();
    const first = hold();
    await query(await first.ready, "update kept set seven = 8");
    const pidFile = join(dataDir, "postgres", "postmaster.pid");
    const text = readFileSync(pidFile, "utf8");
    process.kill(postmaster(), "SIGKILL");
    first.child.kill("SIGKILL");
    await first.code;
    writeFileSync(pidFile, text.replace(/^\d+/, String(process.pid)));
    const second = hold();
    expect(await query(await second.ready, "select seven from kept")).toEqual([{ seven: 8 }]);
  });

  it("of a launcher whose number was given to a stranger: the stranger lives, the start goes on", async () => {
    copyTemplate();
    const stranger = spawn("sleep", ["60"]);
    const identity = { pid: stranger.pid, started: "another time" };
    writeFileSync(
      join(dataDir, "launcher.json"),
      JSON.stringify({ launcher: identity, above: [], children: [identity] }),
    );
    await hold().ready;
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    stranger.kill();
  });
});

describe("what a person must mend is said in one sentence, and nothing is deleted", () => {
  it.each([
    ["global/pg_control", "global/pg_control is missing"],
    ["PG_VERSION", "PG_VERSION is missing"],
    [".", "is gone"],
  ])("a data folder without %s", async (part, said) => {
    copyTemplate();
    renameSync(join(dataDir, "postgres", part), join(folder, "taken"));
    const before = existsSync(join(dataDir, "postgres")) ? readdirSync(join(dataDir, "postgres")) : [];
    expect(await refusal(hold())).toContain(said);
    expect(existsSync(join(dataDir, "postgres")) ? readdirSync(join(dataDir, "postgres")) : []).toEqual(
      before,
    );
    renameSync(join(folder, "taken"), join(dataDir, "postgres", part));
    const mended = hold();
    expect(await query(await mended.ready, "select seven from kept")).toEqual([{ seven: 7 }]);
  });

  it("a data folder of another PostgreSQL", async () => {
    copyTemplate();
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "15\n");
    expect(await refusal(hold())).toContain("belongs to PostgreSQL 15");
  });

  it("a place that is a file", async () => {
    writeFileSync(dataDir, "mine");
    expect(await refusal(hold())).toContain("should be a folder");
    expect(readFileSync(dataDir, "utf8")).toBe("mine");
  });

  it("a port that another program uses", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const attempt = start({ PORT: String(port) });
    expect(await attempt.code).toBe(1);
    expect(attempt.said().trim().split("\n").at(-1)).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
    other.close();
  });

  it.each([
    ["not an address", "nonsense", "DATABASE_URL must look like"],
    ["nobody there", "postgres://u:hunter2@127.0.0.1:1/db", "DATABASE_URL: nothing listens there"],
    ["no such host", "postgres://u:hunter2@no-such-host.invalid/db", "DATABASE_URL: this host name"],
  ])("DATABASE_URL: %s", async (_, url, said) => {
    const attempt = start({ DATABASE_URL: url, DEMO: "1" });
    expect(await attempt.code).toBe(1);
    expect(attempt.said()).toContain(said);
    expect(attempt.said()).not.toContain("hunter2");
    expect(attempt.said()).not.toMatch(/^\s+at /m);
  });

  it("DATABASE_URL with a wrong password, and secrets that are missing in production (J-02)", async () => {
    copyTemplate();
    const first = hold();
    const url = new URL(await first.ready);
    url.password = "hunter2";
    const elsewhere = { DATA_DIR: join(folder, "other") };
    const wrong = start({ ...elsewhere, DATABASE_URL: url.href, DEMO: "1" });
    expect(await wrong.code).toBe(1);
    expect(wrong.said()).toContain("DATABASE_URL: the password is wrong");
    const bare = start({ ...elsewhere, DATABASE_URL: url.href });
    expect(await bare.code).toBe(1);
    expect(bare.said()).toContain("NEXTAUTH_SECRET is missing");
    expect(`${wrong.said()}${bare.said()}`).not.toContain("hunter2");
  });

  it("the web process with a superuser's DATABASE_URL (J-02)", async () => {
    copyTemplate();
    const first = hold();
    const secret = "Qm4xN2ZkU1hWb3lKcTlwVHc4R2hLc0R1RWJBNmN6WTE=";
    const web = run("scripts/web.ts", {
      DATABASE_URL: await first.ready,
      DEMO: "1",
      NEXTAUTH_SECRET: secret,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret,
    });
    expect(await refusal(web)).toContain("refuses this DATABASE_URL");
  });
});

describe("as root below a folder that others cannot enter", () => {
  it.skipIf(!asRoot)("keeps the data elsewhere and finds them after the folder was renamed", async () => {
    chmodSync(folder, 0o700);
    const first = hold();
    await query(await first.ready, "create table kept as select 7 as seven");
    const { place } = JSON.parse(readFileSync(join(dataDir, "instance.json"), "utf8")) as { place: string };
    places.add(place);
    expect(place.startsWith(folder)).toBe(false);
    expect(statSync(join(place, "postgres")).uid).not.toBe(0);
    first.child.kill("SIGINT");
    expect(await first.code).toBe(0);
    renameSync(dataDir, join(folder, "renamed"));
    dataDir = join(folder, "renamed");
    const second = hold();
    expect(await query(await second.ready, "select seven from kept")).toEqual([{ seven: 7 }]);
  });
});
