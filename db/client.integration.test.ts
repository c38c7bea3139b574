import { sql } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, expectTypeOf, test } from "vitest";
import { attempts } from "@/db/attempts/schema";
import { lockAttempt } from "@/db/attempts/write";
import { readAs, withActor } from "@/db/client";
import { DatabaseFailure, LostTransaction, UnknownOutcome } from "@/db/database-failure";
import { closePools, mainPool } from "@/db/pools";
import { assertSafeRole, UnsafeRole } from "@/db/safe-role";
import { ownDatabase } from "@/db/testing/own-database";
import { aHolder, anAttempt, asAdministrator, aVisitor } from "@/db/testing/people";
import { type Reader, savepoint, type Tx } from "@/db/transaction";

const appUrl = ownDatabase().appUrl;
afterEach(() => {
  process.env.DATABASE_URL = appUrl;
});
afterAll(closePools);

describe("the handles", () => {
  test("neither has a transaction of its own, a reader cannot write, and a Tx is more than a Reader (S3)", async () => {
    expectTypeOf<Tx>().not.toHaveProperty("transaction");
    expectTypeOf<Reader>().not.toHaveProperty("transaction");
    expectTypeOf<Reader>().not.toHaveProperty("insert");
    expectTypeOf<Reader>().not.toExtend<Tx>();
    expectTypeOf<Tx>().toExtend<Reader>();
    await withActor(aVisitor(), async (tx) => {
      expect(Object.keys(tx).sort()).toEqual([
        "delete",
        "execute",
        "insert",
        "select",
        "selectDistinct",
        "update",
      ]);
    });
  });

  test("a reader's transaction refuses writing in PostgreSQL itself", async () => {
    const holder = await aHolder();
    const failure = readAs(holder, (reader) =>
      (reader as Tx).execute(sql`insert into app.attempts (subject_id) values (${holder.subjects[0]})`),
    );
    await expect(failure).rejects.toMatchObject({ code: "25006" });
  });

  test("a handle that outlives its transaction reaches nobody's", async () => {
    const holder = await aHolder();
    let kept: Tx | undefined;
    await withActor(holder, async (tx) => {
      kept = tx;
    });
    await expect(kept?.select().from(attempts)).rejects.toThrow();
  });

  test("the context is gone after the transaction and absent means no rows, not an error", async () => {
    const holder = await aHolder();
    await anAttempt(holder);
    const client = await mainPool().connect();
    try {
      const left = await client.query("select current_setting('app.subjects', true) as subjects");
      expect(left.rows[0].subjects || "").toBe("");
      expect((await client.query("select id from app.attempts")).rows).toEqual([]);
    } finally {
      client.release();
    }
    expect(await readAs(aVisitor(), (reader) => reader.select({ id: attempts.id }).from(attempts))).toEqual(
      [],
    );
  });
});

describe("what goes wrong inside", () => {
  test("a savepoint undoes only its own work", async () => {
    const holder = await aHolder();
    const kept = await anAttempt(holder);
    const [before, after] = await withActor(holder, async (tx) => {
      const rename = (version: number) =>
        tx.execute(sql`update app.attempts set version = ${version} where id = ${kept}`);
      await rename(5);
      await savepoint(tx, async () => {
        await rename(6);
        throw new Error("changed my mind");
      }).catch(() => undefined);
      const first = await lockAttempt(tx, kept);
      await savepoint(tx, () => rename(7));
      return [first?.version, (await lockAttempt(tx, kept))?.version];
    });
    expect([before, after]).toEqual([5, 7]);
  });

  test("a swallowed query error is not taken for a success (S3)", async () => {
    const holder = await aHolder();
    const id = await anAttempt(holder);
    const swallowing = withActor(holder, async (tx) => {
      await tx.execute(sql`update app.attempts set version = 99 where id = ${id}`);
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
      return "done";
    });
    await expect(swallowing).rejects.toBeInstanceOf(LostTransaction);
    expect((await withActor(holder, (tx) => lockAttempt(tx, id)))?.version).toBe(1);
  });

  test("an error of the work itself passes through and rolls back", async () => {
    const holder = await aHolder();
    const id = await anAttempt(holder);
    const mine = new Error("mine");
    const failing = withActor(holder, async (tx) => {
      await tx.execute(sql`update app.attempts set version = 99 where id = ${id}`);
      throw mine;
    });
    await expect(failing).rejects.toBe(mine);
    expect((await withActor(holder, (tx) => lockAttempt(tx, id)))?.version).toBe(1);
  });

  test("only a serialisation failure and a deadlock run again, three times in all (S12)", async () => {
    for (const [code, runs] of [
      ["40001", 3],
      ["40P01", 3],
      ["23505", 1],
      ["55P03", 1],
    ] as const) {
      let count = 0;
      const failing = withActor(aVisitor(), async (tx) => {
        count += 1;
        await tx.execute(sql.raw(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`));
      });
      await expect(failing).rejects.toMatchObject({ code });
      expect(count).toBe(runs);
    }
  });

  test("a commit whose answer never comes is unknown, not failed (S12)", async () => {
    const holder = await aHolder();
    const dying = withActor(holder, async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await asAdministrator((admin) => admin.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]));
    });
    await expect(dying).rejects.toBeInstanceOf(UnknownOutcome);
    await expect(withActor(holder, async () => "well")).resolves.toBe("well");
  });
});

describe("a busy or broken server", () => {
  test("killed between checkout and begin 50 times, the pool still answers and lost no place (S2)", async () => {
    const holder = await aHolder();
    const pool = mainPool();
    const connect = pool.connect.bind(pool) as () => Promise<import("pg").PoolClient>;
    let clean = 0;
    let crossed = 0;
    await asAdministrator(async (admin) => {
      pool.connect = (async () => {
        const client = await connect();
        const { processID } = client as unknown as { processID: number };
        await admin.query("select pg_terminate_backend($1, 5000)", [processID]);
        return client;
      }) as typeof pool.connect;
      for (let round = 0; round < 50; round += 1) {
        const outcome = await withActor(holder, async () => "through").catch((error: unknown) => error);
        if (outcome instanceof DatabaseFailure) clean += 1;
        else crossed += 1;
      }
    }).finally(() => {
      pool.connect = connect as typeof pool.connect;
    });
    expect([clean, crossed]).toEqual([50, 0]);
    const together = await Promise.all(
      Array.from({ length: 10 }, () =>
        withActor(holder, async (tx) => (await tx.execute(sql`select pg_sleep(0.05)`)).rowCount),
      ),
    );
    expect(together).toHaveLength(10);
    expect([pool.waitingCount, pool.totalCount <= 10]).toEqual([0, true]);
  });

  test("50 that want a locked row all have their no within five seconds (F-08)", async () => {
    const holder = await aHolder();
    const id = await anAttempt(holder);
    await asAdministrator(async (admin) => {
      await admin.query("begin");
      await admin.query("select from app.attempts where id = $1 for update", [id]);
      const began = Date.now();
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, () =>
          withActor(holder, (tx) => lockAttempt(tx, id)).catch((error: unknown) => error),
        ),
      );
      expect(Date.now() - began).toBeLessThan(5_000);
      const codes = new Set(
        outcomes.map((outcome) => (outcome instanceof DatabaseFailure ? outcome.code : "?")),
      );
      expect([...codes].sort()).toEqual(["55P03", "connection.timeout"]);
      await admin.query("rollback");
    });
    expect((await withActor(holder, (tx) => lockAttempt(tx, id)))?.id).toBe(id);
  });

  test("a statement that runs too long is stopped by the server (S16)", async () => {
    const limits = await withActor(aVisitor(), async (tx) => {
      const names = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
      const { rows } = await tx.execute<{ name: string; setting: string; version: number }>(
        sql`select name, setting, current_setting('server_version_num')::int as version from pg_settings
          where name = any (array['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout',
            'transaction_timeout'])`,
      );
      return { names, rows };
    });
    const settings = Object.fromEntries(limits.rows.map((row) => [row.name, Number(row.setting)]));
    expect(settings).toMatchObject({
      statement_timeout: 8_000,
      lock_timeout: 1_000,
      idle_in_transaction_session_timeout: 10_000,
    });
    if ((limits.rows[0]?.version ?? 0) >= 170_000) expect(settings.transaction_timeout).toBe(20_000);
  });
});

describe("errors say nothing (I-02)", () => {
  const canary = "11010519491231002X";

  test("unique, not-null, too-long and check errors carry code and request only", async () => {
    const holder = await aHolder();
    const id = await anAttempt(holder);
    const subject = holder.subjects[0];
    const provocations: [code: string, work: (tx: Tx) => Promise<unknown>][] = [
      ["23505", (tx) => tx.execute(sql`insert into limits.buckets (key) values (${canary}), (${canary})`)],
      [
        "23502",
        (tx) =>
          tx.execute(sql`insert into app.answers (subject_id, attempt_id, step, raw)
          values (${subject}, ${id}, null, ${JSON.stringify({ id: canary })}::jsonb)`),
      ],
      ["22001", (tx) => tx.execute(sql`insert into limits.buckets (key) values (${canary.repeat(20)})`)],
      [
        "23514",
        (tx) =>
          tx.execute(sql`insert into app.answers (subject_id, attempt_id, step, raw)
          values (${subject}, ${id}, 'service', ${JSON.stringify(canary)}::jsonb)`),
      ],
      ["22P02", (tx) => tx.execute(sql`select ${canary}::uuid`)],
    ];
    for (const [code, work] of provocations) {
      const error = await withActor(holder, work).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(DatabaseFailure);
      const failure = error as DatabaseFailure;
      expect(failure.code).toBe(code);
      expect(failure.requestId).toBe(holder.requestId);
      expect(failure.cause).toBeUndefined();
      expect(
        `${failure.message} ${failure.stack} ${JSON.stringify(failure, Object.getOwnPropertyNames(failure))}`,
      ).not.toContain(canary.slice(0, 12));
    }
  });
});

describe("the role of the web process (J-02)", () => {
  test("the app login is accepted, an administrator's is not", async () => {
    await expect(assertSafeRole()).resolves.toBeUndefined();
    await closePools();
    process.env.DATABASE_URL = ownDatabase().adminUrl;
    await expect(assertSafeRole()).rejects.toBeInstanceOf(UnsafeRole);
    await closePools();
    process.env.DATABASE_URL = ownDatabase().migrateUrl;
    await expect(assertSafeRole()).rejects.toBeInstanceOf(UnsafeRole);
    await closePools();
  });
});
