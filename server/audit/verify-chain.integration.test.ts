import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendAudit } from "@/db/audit/write";
import { withActor } from "@/db/client";
import { closePools } from "@/db/pools";
import { ownDatabase } from "@/db/testing/own-database";
import { aHolder, asAdministrator, aVisitor, connected } from "@/db/testing/people";
import type { AuditAction } from "@/domain/access/audit-actions";
import { type Checkpoint, verifyChain } from "@/server/audit/verify-chain";

afterAll(closePools);

// The administrator stands in for parity_audit's address: same rows, and the test has no secrets at hand.
const url = ownDatabase().adminUrl;
let checkpoint: Checkpoint;

async function wholeChain(): Promise<Checkpoint> {
  const verdict = await verifyChain(url);
  if (!verdict.whole) throw new Error(`the chain is broken at ${verdict.seq}: ${verdict.fault}`);
  return verdict.last;
}

/** Changes history as only a superuser can, looks, and puts everything back. */
async function tampered<T>(statement: string, look: () => Promise<T>): Promise<T> {
  return asAdministrator(async (admin) => {
    await admin.query("create temp table kept_log as table audit.log");
    await admin.query("create temp table kept_head as table audit.head");
    await admin.query("set session_replication_role = replica");
    try {
      await admin.query(statement);
      return await look();
    } finally {
      await admin.query("delete from audit.log");
      await admin.query("insert into audit.log select * from kept_log");
      await admin.query("update audit.head h set seq = k.seq, hash = k.hash from kept_head k");
    }
  });
}

beforeAll(async () => {
  const holder = await aHolder();
  const streams = [`attempt:${randomUUID()}`, `attempt:${randomUUID()}`] as const;
  for (let n = 0; n < 24; n += 1) {
    await withActor(holder, (tx) =>
      appendAudit(tx, {
        action: "answer.saved",
        stream: streams[n % 2 === 0 ? 0 : 1],
        detail: { step: "plans", n },
      }),
    );
  }
  checkpoint = await wholeChain();
});

describe("the chain", () => {
  test("verifies after concurrent writers, without fork or gap", async () => {
    const holders = await Promise.all(Array.from({ length: 6 }, () => aHolder()));
    await Promise.all(
      holders.flatMap((holder) =>
        Array.from({ length: 5 }, () =>
          withActor(holder, (tx) =>
            appendAudit(tx, { action: "letter.edited", stream: `subject:${holder.subjects[0]}` }),
          ),
        ),
      ),
    );
    const last = await wholeChain();
    expect(last.seq).toBe(checkpoint.seq + 30);
    expect((await verifyChain(url, [checkpoint])).whole).toBe(true);
  });

  test("a transaction that fails leaves no row and no gap", async () => {
    const before = await wholeChain();
    const failing = withActor(await aHolder(), async (tx) => {
      await appendAudit(tx, { action: "letter.sent", stream: "access" });
      throw new Error("not this time");
    });
    await expect(failing).rejects.toThrow("not this time");
    expect((await wholeChain()).seq).toBe(before.seq);
  });

  test("takes no words: actions, streams and details are codes, the actor is the transaction's own", async () => {
    const holder = await aHolder();
    const append = (entry: object) => withActor(holder, (tx) => appendAudit(tx, entry as never));
    await expect(append({ action: "made.up", stream: "access" })).rejects.toThrow();
    await expect(
      append({ action: "letter.sent", stream: "access", detail: { name: "张倩" } }),
    ).rejects.toThrow();
    await expect(append({ action: "letter.sent", stream: "attempt:1\nforged line" })).rejects.toMatchObject({
      code: "23514",
    });
    const forged = withActor(holder, (tx) =>
      tx.execute(
        sql`insert into audit.log (actor, action, stream) values ('system:backup', 'letter.sent', 'access')`,
      ),
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });

  test("the app role can do nothing but append (D-09)", async () => {
    await connected(ownDatabase().appUrl, async (client) => {
      for (const statement of [
        "update audit.log set action = 'x'",
        "delete from audit.log",
        "truncate audit.log",
        "insert into audit.log (seq, actor, action, stream) values (1, 'a', 'b', 'c')",
        "insert into audit.log (actor, action, stream, hash) values ('a', 'b', 'c', '\\x00')",
        "update audit.head set seq = 0",
        "insert into audit.head (seq, hash) values (9, '\\x00')",
        "delete from audit.head",
        "alter table audit.log disable trigger all",
        "drop trigger append on audit.log",
        "set session_replication_role = replica",
        "select audit.append()",
      ]) {
        await expect(client.query(statement), statement).rejects.toMatchObject({ code: "42501" });
      }
    });
    await asAdministrator(async (admin) => {
      await expect(admin.query("update audit.log set action = 'x'")).rejects.toMatchObject({ code: "42501" });
      await expect(admin.query("delete from audit.log")).rejects.toMatchObject({ code: "42501" });
    });
  });

  test("names the first row that a superuser changed (D-10)", async () => {
    const at = checkpoint.seq - 12;
    const verdicts = [
      ["content", `update audit.log set action = 'letter.sent' where seq = ${at}`],
      ["content", `update audit.log set detail = '{"step":"forged"}' where seq = ${at}`],
      ["content", `update audit.log set at = at + interval '1 microsecond' where seq = ${at}`],
      ["content", `update audit.log set actor = 'system:nobody' where seq = ${at}`],
      ["hash", `update audit.log set hash = sha256('x') where seq = ${at}`],
      ["missing", `delete from audit.log where seq = ${at}`],
      ["stream-link", `update audit.log set stream_prev = sha256('x') where seq = ${at}`],
    ] as const;
    for (const [fault, statement] of verdicts) {
      expect(await tampered(statement, () => verifyChain(url))).toEqual({ whole: false, seq: at, fault });
    }
    await wholeChain();
  });

  test("finds the last ten rows cut, also when the head was moved back (D-10)", async () => {
    const { seq } = await wholeChain();
    const last = await wholeChain();
    const cut = `delete from audit.log where seq > ${seq - 10}`;
    expect(await tampered(cut, () => verifyChain(url))).toEqual({
      whole: false,
      seq: seq - 9,
      fault: "head",
    });
    const moved = `${cut}; update audit.head set (seq, hash) = (select seq, hash from audit.log order by seq desc limit 1)`;
    expect(await tampered(moved, async () => (await verifyChain(url)).whole)).toBe(true);
    const verdict = await tampered(moved, () => verifyChain(url, [last]));
    expect(verdict).toEqual({ whole: false, seq: seq - 9, fault: "checkpoint" });
    await wholeChain();
  });

  test("every action has a plain name that the table accepts", async () => {
    const actions: readonly AuditAction[] = (await import("@/domain/access/audit-actions")).AUDIT_ACTIONS;
    await withActor(aVisitor(), async (tx) => {
      for (const action of actions) await appendAudit(tx, { action, stream: "access" });
    });
    await wholeChain();
  });
});
