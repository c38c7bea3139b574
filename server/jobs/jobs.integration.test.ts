import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openChallenge } from "@/db/accounts/sign-in";
import { withActor } from "@/db/client";
import { listDeadLetters, readJobsState } from "@/db/jobs/read";
import { enqueue } from "@/db/jobs/write";
import { closePools } from "@/db/pools";
import { ownDatabase } from "@/db/testing/own-database";
import { asAdministrator, aVisitor, connected } from "@/db/testing/people";
import type { ContactAddress } from "@/domain/accounts/masked";
import { viewOfCode } from "@/server/accounts/challenge-view";
import { codeOf, proofOfCode } from "@/server/accounts/proofs";
import { aGateway, inTurn } from "@/server/jobs/testing/sms-gateway";

const SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
beforeAll(() => {
  process.env.NEXTAUTH_SECRET = SECRET;
  process.env.DEMO = "1";
});
afterAll(closePools);
beforeEach(() => asAdministrator((admin) => admin.query("delete from jobs.job")));

const running: (() => void)[] = [];
afterEach(() => {
  for (const end of running.splice(0)) end();
});

/** A challenge with its message in the queue, as the sign-in form makes them. */
async function aMessage(
  contact: ContactAddress,
  seconds?: number,
): Promise<{ id: string; challenge: string }> {
  const [id, challenge] = [randomUUID(), randomUUID()];
  await withActor(aVisitor(), async (tx) => {
    const proof = proofOfCode(challenge, codeOf(challenge));
    const parts = { id: challenge, way: "code", contact, proof, nextPath: "/", locale: "zh-CN" } as const;
    await openChallenge(tx, { ...parts, messageId: id });
    await enqueue(tx, "send-message", { message: id });
  });
  if (seconds !== undefined) {
    await asAdministrator((admin) =>
      admin.query("update app.challenges set expires_at = now() + make_interval(secs => $2) where id = $1", [
        challenge,
        seconds,
      ]),
    );
  }
  return { id, challenge };
}

const MAIL: ContactAddress = { kind: "email", value: "someone@mail.example" };
const PHONE: ContactAddress = { kind: "phone", value: "+8613800138000" };

type Worker = { kill: (signal: NodeJS.Signals) => Promise<void> };

async function aWorker(settings: Record<string, string> = {}): Promise<Worker> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join("scripts", "worker.ts")],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: "production",
        DATABASE_URL: ownDatabase().workerUrl,
        NEXTAUTH_SECRET: SECRET,
        DEMO: "1",
        PORT: "3999",
        ...settings,
      },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  );
  running.push(() => child.kill("SIGKILL"));
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  await new Promise<void>((done, fail) => {
    child.once("message", () => done());
    child.once("exit", () => fail(new Error("the worker ended")));
  });
  return {
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

const statusOf = async (id: string): Promise<string> =>
  (await asAdministrator((admin) => admin.query("select status from app.messages where id = $1", [id])))
    .rows[0]?.status;

async function until(id: string, status: string): Promise<void> {
  await expect.poll(() => statusOf(id), { timeout: 20_000, interval: 100 }).toBe(status);
}

describe("putting a job in", () => {
  test("belongs to the caller's transaction, and carries ids only", async () => {
    const message = randomUUID();
    await expect(
      withActor(aVisitor(), async (tx) => {
        await enqueue(tx, "send-message", { message });
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect((await readJobsState(aVisitor())).waiting).toBe(0);
    await withActor(aVisitor(), (tx) => enqueue(tx, "send-message", { message }));
    expect((await readJobsState(aVisitor())).waiting).toBe(1);
    const words = withActor(aVisitor(), (tx) => enqueue(tx, "send-message", { message: "13800138000" }));
    await expect(words).rejects.toMatchObject({ constraint: "jobs_payload" });
    const nowhere = withActor(aVisitor(), (tx) =>
      tx.execute(sql`select entry.enqueue_job('no-such-queue', '{}'::jsonb)`),
    );
    await expect(nowhere).rejects.toMatchObject({ constraint: "jobs_queue" });
  });

  test("is all that the app's login can do; the worker's reads no attempt", async () => {
    await connected(ownDatabase().appUrl, async (client) => {
      for (const forbidden of [
        "select id from jobs.job",
        "select name from jobs.queue",
        "insert into jobs.job (name) values ('send-message')",
        "delete from jobs.job",
        "select jobs.delete_queue('send-message')",
        "select entry.appoint('email', 'me@x.example', gen_random_uuid(), 'mine', 'org-admin')",
      ]) {
        await expect(client.query(forbidden), forbidden).rejects.toMatchObject({ code: "42501" });
      }
    });
    await connected(ownDatabase().workerUrl, async (client) => {
      for (const forbidden of [
        "select id from app.attempts",
        "select sid_hash from app.sessions",
        "select proof from app.challenges",
      ]) {
        await expect(client.query(forbidden), forbidden).rejects.toMatchObject({ code: "42501" });
      }
    });
  });
});

describe("the worker", () => {
  test("puts the demo's messages into the outbox once, and leaves a late one", async () => {
    const [soon, late] = [await aMessage(MAIL), await aMessage(PHONE, -1)];
    const worker = await aWorker();
    await until(soon.id, "sent");
    await until(late.id, "late");
    // The same job again, as after a lost acknowledgement.
    await withActor(aVisitor(), (tx) => enqueue(tx, "send-message", { message: soon.id }));
    await expect.poll(async () => (await readJobsState(aVisitor())).waiting, { timeout: 20_000 }).toBe(0);
    await worker.kill("SIGTERM");
    const { rows } = await asAdministrator((admin) =>
      admin.query("select body from app.demo_outbox where message_id = any ($1)", [[soon.id, late.id]]),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].body).toContain(codeOf(soon.challenge));
  });

  test("sends SMS signed, backs off while the gateway is in trouble, and repeats only under the same key (F-14)", async () => {
    const gateway = await aGateway(inTurn(500, "dropped", 200));
    const message = await aMessage(PHONE);
    const worker = await aWorker({ SMS_URL: gateway.url });
    await expect.poll(() => statusOf(message.id), { timeout: 50_000, interval: 200 }).toBe("sent");
    await worker.kill("SIGTERM");
    await gateway.close();
    expect(gateway.calls).toHaveLength(3);
    expect(new Set(gateway.calls.map(({ key }) => key))).toEqual(new Set([message.id]));
    expect(gateway.calls.every(({ signed, to }) => signed && to === PHONE.value)).toBe(true);
    const gaps = gateway.calls.slice(1).map(({ at }, n) => at - (gateway.calls[n]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(1_500);
  });

  test("takes a final no and a repeated yes for what they are, and tells the person (F-14)", async () => {
    const gateway = await aGateway(inTurn(400, 409));
    const refused = await aMessage(PHONE);
    const worker = await aWorker({ SMS_URL: gateway.url });
    await until(refused.id, "failed");
    // The page that waits for the code says that none will come.
    expect((await viewOfCode(refused.challenge))?.notSent).toBe(true);
    const known = await aMessage(PHONE);
    await until(known.id, "sent");
    expect((await viewOfCode(known.challenge))?.notSent).toBe(false);
    await worker.kill("SIGTERM");
    await gateway.close();
    expect(gateway.calls).toHaveLength(2);
  });

  test("gives a job that cannot be done to the dead letters, which staff may read (F-14)", async () => {
    // Without a gateway, outside of the demo, every try fails; the clock of its retries is put forward.
    const message = await aMessage(PHONE);
    await asAdministrator((admin) => admin.query("update jobs.job set retry_count = retry_limit"));
    const gateway = await aGateway(inTurn(503));
    const worker = await aWorker({ SMS_URL: gateway.url });
    await until(message.id, "failed");
    await expect.poll(async () => (await readJobsState(aVisitor())).dead, { timeout: 20_000 }).toBe(1);
    await worker.kill("SIGTERM");
    await gateway.close();
    expect(await listDeadLetters(aVisitor())).toEqual([]);
    const ids = { person: randomUUID(), session: randomUUID(), org: randomUUID(), requestId: randomUUID() };
    const officer = { role: "officer", secondFactorAt: new Date().toISOString(), ...ids } as const;
    expect(await listDeadLetters(officer)).toMatchObject([{ queue: "send-message" }]);
  });

  test("killed in the middle of a mail, three times, it sends one message under one id (F-03)", async () => {
    const ids: string[] = [];
    let seen = 0;
    let hold = true;
    const arrived: (() => void)[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, _session, callback) {
        let text = "";
        stream.on("data", (part: Buffer) => {
          text += part.toString("utf8");
        });
        stream.on("end", () => {
          seen += 1;
          arrived.splice(0).forEach((tell) => {
            tell();
          });
          // While held, the mail arrives and its acknowledgement never does.
          if (hold) return;
          ids.push(/^Message-ID: (.*)$/im.exec(text)?.[1] ?? "");
          callback();
        });
      },
    });
    server.on("error", () => undefined);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
    const { port } = server.server.address() as AddressInfo;
    const settings = { SMTP_URL: `smtp://127.0.0.1:${port}?from=no-reply@parity.example` };
    const message = await aMessage(MAIL);
    for (let round = 1; round <= 3; round += 1) {
      const arrival = new Promise<void>((tell) => arrived.push(tell));
      const worker = await aWorker(settings);
      await arrival;
      await worker.kill("SIGKILL");
      // What a lost job waits for 45 seconds for.
      await asAdministrator((admin) =>
        admin.query("update jobs.job set state = 'retry', start_after = now() where state = 'active'"),
      );
    }
    hold = false;
    const worker = await aWorker(settings);
    await until(message.id, "sent");
    await worker.kill("SIGTERM");
    await new Promise<void>((done) => server.close(() => done()));
    expect(seen).toBe(4);
    expect(ids).toEqual([`<${message.id}@parity.example>`]);
  });
});
