import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/client";
import { enqueue } from "@/db/jobs/write";
import { closePools } from "@/db/pools";
import { messageOfCode } from "@/db/reminders/by-secret";
import { listNotices } from "@/db/reminders/read";
import { ownDatabase } from "@/db/testing/own-database";
import { asAdministrator, aVisitor } from "@/db/testing/people";
import { slotOf } from "@/domain/reminders/due";
import { aGateway } from "@/server/jobs/testing/sms-gateway";
import { checkCodeOf, hmacOfCheckCode } from "@/server/outbox/check-code";

const SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
const DAY = "2027-03-10";
const PEOPLE = 1_000;

const dataDir = mkdtempSync(join(tmpdir(), "parity-clock-"));
beforeAll(() => {
  process.env.NEXTAUTH_SECRET = SECRET;
  process.env.DEMO = "1";
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await closePools();
});
beforeEach(() => asAdministrator((admin) => admin.query("delete from jobs.job")));

const running: (() => void)[] = [];
afterEach(() => {
  for (const end of running.splice(0)) end();
});

/** The demo's clock stands at this wall time in Beijing. */
function clockAt(day: string, time: string): void {
  const shift = Date.parse(`${day}T${time}:00+08:00`) - Date.now();
  writeFileSync(join(dataDir, "demo-clock"), String(shift));
}

async function aWorker(
  more: Record<string, string> = {},
): Promise<{ kill: (signal: NodeJS.Signals) => Promise<void> }> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join("scripts", "worker.ts")],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: "production",
        DATABASE_URL: ownDatabase().workerUrl,
        NEXTAUTH_SECRET: SECRET,
        DATA_DIR: dataDir,
        DEMO: "1",
        PORT: "3999",
        ...more,
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

/** People who signed in by mail and chose the default days, each with one record and dates on these days. */
async function peopleWith(count: number, dates: readonly [key: string, code: string, on: string][]) {
  const people = Array.from({ length: count }, () => randomUUID());
  await asAdministrator(async (admin) => {
    await admin.query("begin");
    // The lifecycle asks for a role; a draft is made by a holder.
    await admin.query("select set_config('app.role', 'holder', true)");
    await admin.query("insert into app.persons (id) select unnest($1::uuid[])", [people]);
    await admin.query(
      "insert into app.contacts (kind, value, person_id) select 'email', 'p' || p || '@mail.example', p from unnest($1::uuid[]) p",
      [people],
    );
    await admin.query(
      "insert into app.subjects (id, person_id, expires_at) select p, p, 'infinity' from unnest($1::uuid[]) p",
      [people],
    );
    await admin.query("insert into app.attempts (id, subject_id) select p, p from unnest($1::uuid[]) p", [
      people,
    ]);
    await admin.query(
      "insert into app.reminder_choices (person_id, days, by_mail, by_sms, locale) select p, '{-7,-2,0,1}', true, true, 'zh-CN' from unnest($1::uuid[]) p",
      [people],
    );
    for (const [key, code, on] of dates) {
      await admin.query(
        "insert into app.milestones (subject_id, attempt_id, key, code, on_day) select p, p, $2, $3, $4 from unnest($1::uuid[]) p",
        [people, key, code, on],
      );
    }
    await admin.query("commit");
  });
  return people;
}

const sweep = () => withActor(aVisitor(), (tx) => enqueue(tx, "sweep-reminders", {}));

async function noticesOf(people: readonly string[]) {
  const { rows } = await asAdministrator((admin) =>
    admin.query(
      "select id, person_id as person, status, channel, day::text as day, items from app.notices where person_id = any ($1)",
      [people],
    ),
  );
  return rows as {
    id: string;
    person: string;
    status: string;
    channel: string;
    day: string;
    items: unknown[];
  }[];
}

const swept = async () => {
  const { rows } = await asAdministrator((admin) =>
    admin.query(
      "select count(*)::int as n from jobs.job where name = 'sweep-reminders' and state < 'completed'",
    ),
  );
  return rows[0].n as number;
};

test("a thousand due at 02:30: none then, spread over the morning, all once, also over a killed worker (H-10)", {
  timeout: 400_000,
}, async () => {
  const people = await peopleWith(PEOPLE, [
    ["promise-1", "promise-due", DAY],
    ["operator-answer", "answer-over", DAY],
    ["appeal-bar-fees", "act-by", "2027-03-17"],
    ["far", "act-by", "2027-04-30"],
  ]);
  clockAt(DAY, "02:30");
  const first = await aWorker();
  await sweep();
  await expect.poll(swept, { timeout: 30_000 }).toBe(0);
  expect(await noticesOf(people)).toEqual([]);

  clockAt(DAY, "10:00");
  await new Promise((done) => setTimeout(done, 700));
  await sweep();
  await expect.poll(swept, { timeout: 60_000 }).toBe(0);
  const early = await noticesOf(people);
  expect(early.length).toBeGreaterThan(PEOPLE * 0.2);
  expect(early.length).toBeLessThan(PEOPLE * 0.5);
  for (const { person } of early) expect(slotOf(person)).toBeLessThanOrEqual(61);

  clockAt(DAY, "12:30");
  await new Promise((done) => setTimeout(done, 700));
  // Two sweeps at once, and the worker dies while it sends.
  await Promise.all([sweep(), sweep()]);
  await expect.poll(async () => (await noticesOf(people)).length, { timeout: 60_000 }).toBe(PEOPLE);
  await first.kill("SIGKILL");
  await asAdministrator((admin) =>
    admin.query("update jobs.job set state = 'retry', start_after = now() where state = 'active'"),
  );
  const second = await aWorker();
  await sweep();
  const sent = async () => (await noticesOf(people)).filter(({ status }) => status === "sent").length;
  await expect.poll(sent, { timeout: 240_000, interval: 1_000 }).toBe(PEOPLE);
  await second.kill("SIGTERM");

  const notices = await noticesOf(people);
  expect(notices).toHaveLength(PEOPLE);
  expect(new Set(notices.map(({ person }) => person)).size).toBe(PEOPLE);
  expect(
    notices.every(({ items, channel, day }) => items.length === 3 && channel === "email" && day === DAY),
  ).toBe(true);
  const { rows } = await asAdministrator((admin) =>
    admin.query("select count(*)::int as n from app.demo_outbox where message_id = any ($1)", [
      notices.map(({ id }) => id),
    ]),
  );
  expect(rows[0].n).toBe(PEOPLE);
});

test("a message holds codes, days and one next step; its code is confirmed, masked, and nothing else is", async () => {
  const [person] = await peopleWith(1, [["appeal-opens", "appeal-opens", "2027-05-20"]]);
  if (person === undefined) throw new Error("nobody was made");
  clockAt("2027-05-20", "12:30");
  const worker = await aWorker();
  await sweep();
  await expect.poll(async () => (await noticesOf([person]))[0]?.status, { timeout: 30_000 }).toBe("sent");
  // The next morning tells of the same date once more, the day after that no more.
  clockAt("2027-05-21", "12:30");
  await new Promise((done) => setTimeout(done, 700));
  await sweep();
  await expect.poll(async () => (await noticesOf([person])).length, { timeout: 30_000 }).toBe(2);
  clockAt("2027-05-22", "12:30");
  await new Promise((done) => setTimeout(done, 700));
  await sweep();
  await expect.poll(swept, { timeout: 30_000 }).toBe(0);
  await worker.kill("SIGTERM");
  const notices = await noticesOf([person]);
  expect(notices.map(({ day }) => day).sort()).toEqual(["2027-05-20", "2027-05-21"]);
  const [notice] = notices;
  if (notice === undefined) throw new Error("there is no notice");
  const { rows } = await asAdministrator((admin) =>
    admin.query("select subject, body from app.demo_outbox where message_id = $1", [notice.id]),
  );
  const code = checkCodeOf(notice.id);
  const { subject, body } = rows[0] as { subject: string; body: string };
  expect(body).toContain(code);
  expect(body).toContain("2027年5月20日起可以走下一步途径");
  expect(body).toContain("/verify");
  expect(`${subject}${body}`).not.toMatch(/元|<|>|\{/);
  const found = await messageOfCode(
    hmacOfCheckCode(` ${code.toLowerCase().replace("-", " ")}`) as Buffer,
    randomUUID(),
  );
  expect(found).toEqual({ kind: "reminder", sentOn: notice.day, recipient: "p***@mail.example" });
  for (const typed of ["ABCDE-FGHJK", "123456", "", "x".repeat(10_000), "<script>"]) {
    const hmac = hmacOfCheckCode(typed);
    expect(hmac === undefined ? null : await messageOfCode(hmac, randomUUID())).toBeNull();
  }
});

test("news of an association's decision names no case and no reason, goes out once, and not again", async () => {
  const [person] = await peopleWith(1, [["member-refused-1", "member-refused", "2027-06-16"]]);
  if (person === undefined) throw new Error("nobody was made");
  clockAt("2027-06-16", "12:30");
  const worker = await aWorker();
  for (const day of ["2027-06-16", "2027-06-17"]) {
    clockAt(day, "12:30");
    await new Promise((done) => setTimeout(done, 700));
    await sweep();
    await expect.poll(swept, { timeout: 30_000 }).toBe(0);
    await expect.poll(async () => (await noticesOf([person]))[0]?.status, { timeout: 30_000 }).toBe("sent");
  }
  await worker.kill("SIGTERM");
  const notices = await noticesOf([person]);
  expect(notices.map(({ day }) => day)).toEqual(["2027-06-16"]);
  const { rows } = await asAdministrator((admin) =>
    admin.query("select subject, body from app.demo_outbox where message_id = $1", [notices[0]?.id]),
  );
  const { subject, body } = rows[0] as { subject: string; body: string };
  expect(subject).toBe("对等：协会有了答复");
  expect(body).toContain("2027年6月16日，协会对你交去的记录有了答复。");
  expect(body).toContain(`/attempts/${person} `);
  expect(body).toContain(checkCodeOf(notices[0]?.id ?? ""));
  expect(`${subject}${body}`).not.toMatch(/群体|案件|元|<|>|\{/);
});

test("reminders by SMS while the gateway is in trouble: each once under its own key, and a final no is told (F-14)", {
  timeout: 200_000,
}, async () => {
  const day = "2027-08-18";
  const [calm, refused] = await peopleWith(2, [["appeal-opens", "appeal-opens", day]]);
  if (calm === undefined || refused === undefined) throw new Error("nobody was made");
  const phones = { [calm]: "13800138101", [refused]: "13800138102" };
  await asAdministrator(async (admin) => {
    for (const [person, phone] of Object.entries(phones))
      await admin.query("update app.contacts set kind = 'phone', value = $2 where person_id = $1", [
        person,
        phone,
      ]);
  });
  const gateway = await aGateway(({ to }, tries) =>
    to.endsWith("102") ? 400 : tries === 1 ? 500 : tries === 2 ? "silence" : tries === 3 ? "dropped" : 409,
  );
  clockAt(day, "12:30");
  const worker = await aWorker({ SMS_URL: gateway.url });
  await sweep();
  const status = async (person: string) => (await noticesOf([person]))[0]?.status;
  await expect.poll(() => status(refused), { timeout: 60_000 }).toBe("failed");
  // Each try waits longer than the one before; the test does not wait with it.
  const waits: number[] = [];
  const hurried = async () => {
    const { rows } = await asAdministrator((admin) =>
      admin.query(
        "update jobs.job j set start_after = now() from jobs.job o where o.id = j.id and o.name = j.name and j.state = 'retry' and j.start_after > now() returning extract(epoch from o.start_after - now())::int as wait",
      ),
    );
    waits.push(...rows.map(({ wait }) => wait as number));
    return status(calm);
  };
  await expect.poll(hurried, { timeout: 120_000, interval: 500 }).toBe("sent");
  expect(waits).toHaveLength(3);
  expect(Math.min(...waits)).toBeGreaterThan(10);
  expect(waits[2]).toBeGreaterThan(waits[0] ?? 0);
  // The day's sweep comes again and again: nothing more goes out.
  await sweep();
  await expect.poll(swept, { timeout: 30_000 }).toBe(0);
  await worker.kill("SIGTERM");
  await gateway.close();
  const [notice] = await noticesOf([calm]);
  const [to, no] = [calm, refused].map((person) =>
    gateway.calls.filter((call) => call.to === phones[person]),
  );
  expect(to).toHaveLength(4);
  expect(new Set(to?.map(({ key }) => key))).toEqual(new Set([notice?.id]));
  expect(new Set(to?.map(({ text }) => text)).size).toBe(1);
  expect(no).toHaveLength(1);
  const actor = {
    role: "consumer",
    subjects: [refused],
    person: refused,
    session: randomUUID(),
    requestId: randomUUID(),
  } as const;
  expect(await listNotices(actor)).toMatchObject([{ channel: "phone", status: "failed" }]);
});
