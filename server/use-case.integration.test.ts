import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { listAttempts, readAnswers, readAttempt } from "@/db/attempts/read";
import { insertAttempt, lockAttempt, saveAnswer } from "@/db/attempts/write";
import { DatabaseFailure, UnknownOutcome } from "@/db/database-failure";
import { closePools } from "@/db/pools";
import { fastest } from "@/db/testing/fastest";
import { ownDatabase } from "@/db/testing/own-database";
import { aHolder, anAttempt, asAdministrator, aVisitor, sha256 } from "@/db/testing/people";
import type { Holder } from "@/domain/access/actor";
import { verifyChain } from "@/server/audit/verify-chain";
import { done, refuse } from "@/server/outcome";
import { type UseCase, useCase } from "@/server/use-case";

const SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
beforeAll(() => {
  process.env.NEXTAUTH_SECRET = SECRET;
  process.env.DEMO = "1";
});
afterAll(closePools);

const start = useCase({
  verb: "test.start",
  may: "attempt.start",
  opensDraft: true,
  input: z.strictObject({ willing: z.enum(["yes", "no"]) }),
  async run({ input, actor, tx }) {
    if (input.willing === "no") return refuse("test.unwilling");
    return done({ id: (await insertAttempt(tx, { subjectId: actor.subjects[0] })).id });
  },
  audit: (_, { id }) => ({ action: "attempt.started", stream: `attempt:${id}` }),
});

let duringRun: () => Promise<void> = async () => undefined;
const save = useCase({
  verb: "test.save",
  may: "answer.save",
  input: z.strictObject({
    attemptId: z.uuid(),
    version: z.coerce.number().int(),
    text: z.string().max(10_000),
  }),
  async run({ input, tx }) {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    const place = { attemptId: attempt.id, subjectId: attempt.subjectId, step: "service", item: "" };
    const saved = await saveAnswer(tx, {
      ...place,
      raw: { text: input.text },
      expectedVersion: input.version,
    });
    await duringRun();
    return saved.saved ? done({ version: saved.version }) : refuse("answer.changed");
  },
  audit: ({ input }) => ({
    action: "answer.saved",
    stream: `attempt:${input.attemptId}`,
    detail: { step: "service" },
  }),
});

function perform<T>(
  verb: UseCase<T>,
  actor: Parameters<UseCase<T>["perform"]>[0]["actor"],
  input: unknown,
  more: object = {},
) {
  return verb.perform({ actor, input, addressPrefix: "direct", ...more });
}

async function auditOf(stream: string): Promise<{ action: string; actor: string }[]> {
  const query = "select action, actor from audit.log where stream = $1 order by seq";
  return (await asAdministrator((admin) => admin.query(query, [stream]))).rows;
}

describe("doubled forms", () => {
  test("two tabs or a double click open one draft and one attempt (E-01, E-02)", async () => {
    const request = { tokenHash: sha256(randomUUID()), idempotency: randomUUID() };
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => perform(start, aVisitor(), { willing: "yes" }, request)),
    );
    const ids = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value.id : outcome)));
    expect(ids.size).toBe(1);
    const [id] = [...ids] as [string];
    const owner = await asAdministrator((admin) =>
      admin.query("select subject_id from app.attempts where id = $1", [id]),
    );
    const holder: Holder = { role: "holder", subjects: [owner.rows[0].subject_id], requestId: randomUUID() };
    expect(await listAttempts(holder)).toHaveLength(1);
    expect(await auditOf(`subject:${holder.subjects[0]}`)).toEqual([
      { action: "draft.opened", actor: `subject:${holder.subjects[0]}` },
    ]);
    expect(await auditOf(`attempt:${id}`)).toHaveLength(1);
  });

  test("the same key and body again gets the stored answer, also much later (E-02)", async () => {
    const holder = await aHolder();
    const attemptId = await anAttempt(holder);
    const input = { attemptId, version: "0", text: "甲" };
    const idempotency = randomUUID();
    const first = await perform(save, holder, input, { idempotency });
    expect(first).toEqual({ ok: true, value: { version: 1 } });
    await perform(save, holder, { attemptId, version: "1", text: "乙" }, { idempotency: randomUUID() });
    expect(await perform(save, holder, input, { idempotency })).toEqual(first);
    expect((await readAnswers(holder, attemptId))[0]?.raw).toEqual({ text: "乙" });
  });

  test("the same key with another body or for another verb is refused, the first unchanged (E-03)", async () => {
    const holder = await aHolder();
    const attemptId = await anAttempt(holder);
    const idempotency = randomUUID();
    await perform(save, holder, { attemptId, version: "0", text: "甲" }, { idempotency });
    const mismatch = { ok: false, refusal: { code: "idempotency.mismatch", params: {} } };
    expect(await perform(save, holder, { attemptId, version: "1", text: "乙" }, { idempotency })).toEqual(
      mismatch,
    );
    expect(await perform(start, holder, { willing: "yes" }, { idempotency })).toEqual(mismatch);
    expect((await readAnswers(holder, attemptId))[0]).toMatchObject({ raw: { text: "甲" }, version: 1 });
    const crooked = await perform(
      save,
      holder,
      { attemptId, version: "1", text: "乙" },
      { idempotency: "1" },
    );
    expect(crooked).toMatchObject({ refusal: { code: "idempotency.invalid" } });
  });

  test("a key is the subject's own: another's same key means nothing", async () => {
    const [a, b] = [await aHolder(), await aHolder()];
    const idempotency = randomUUID();
    for (const holder of [a, b]) {
      const attemptId = await anAttempt(holder);
      const outcome = await perform(save, holder, { attemptId, version: 0, text: "x" }, { idempotency });
      expect(outcome).toEqual({ ok: true, value: { version: 1 } });
    }
  });
});

describe("forged requests (B-14)", () => {
  test("extra, nested, listed and prototype fields, and another's id: refused, row unchanged", async () => {
    const [a, b] = [await aHolder(), await aHolder()];
    const attemptId = await anAttempt(a);
    await perform(save, a, { attemptId, version: 0, text: "mine" });
    const good = { attemptId, version: "1", text: "forged" };
    for (const extra of [
      { role: "system" },
      { orgId: "x" },
      { verified: true },
      { createdAt: "2020-01-01" },
      { text: ["forged"] },
      { text: { nested: "x" } },
      { attemptId: [attemptId] },
      { version: {} },
      JSON.parse('{"__proto__": {"role": "system"}, "constructor": 1}') as object,
    ]) {
      const outcome = await perform(save, a, { ...good, ...extra });
      expect(outcome.ok, JSON.stringify(extra)).toBe(false);
      expect(outcome).toHaveProperty("fields");
    }
    for (const input of [null, "text", 7, [], new Date()])
      expect((await perform(save, a, input)).ok).toBe(false);
    expect(await perform(save, b, good)).toMatchObject({ refusal: { code: "attempt.not-found" } });
    expect(await perform(save, aVisitor(), good)).toMatchObject({ refusal: { code: "access.denied" } });
    expect((await readAnswers(a, attemptId))[0]).toMatchObject({ raw: { text: "mine" }, version: 1 });
    expect(await auditOf(`subject:${b.subjects[0]}`)).toMatchObject([{ action: "access.refused" }]);
  });

  test("field errors are codes without what was typed", async () => {
    const holder = await aHolder();
    const outcome = await perform(save, holder, { attemptId: "secret words", version: "x", text: 5 });
    expect(outcome).toEqual({
      ok: false,
      fields: {
        attemptId: "field.invalid-format",
        version: "field.invalid-type",
        text: "field.invalid-type",
      },
    });
  });

  test("10,000 characters too many are refused within 50 ms (A-22)", async () => {
    const holder = await aHolder();
    await perform(save, holder, {});
    const tooMuch = { attemptId: "x".repeat(10_000), version: 0, text: "x".repeat(10_001) };
    const outcome = await perform(save, holder, tooMuch);
    expect(await fastest(() => perform(save, holder, tooMuch))).toBeLessThan(50);
    expect(outcome).toMatchObject({ fields: { attemptId: "field.invalid-format", text: "field.too-big" } });
  });

  test("a refused first form leaves nothing behind, not even a draft", async () => {
    const tokenHash = sha256(randomUUID());
    const count = async () =>
      (
        await asAdministrator((admin) =>
          admin.query("select count(*)::int as n from app.subject_tokens where token_hash = $1", [tokenHash]),
        )
      ).rows[0].n;
    const outcome = await perform(start, aVisitor(), { willing: "no" }, { tokenHash });
    expect(outcome).toEqual({ ok: false, refusal: { code: "test.unwilling", params: {} } });
    expect(await count()).toBe(0);
    expect((await perform(start, aVisitor(), { willing: "yes" })).ok).toBe(false);
  });
});

describe("when the server dies in between (F-02, S12)", () => {
  test("30 writes with random kills: acknowledged ones are there, unknown ones at most once, a retry settles", async () => {
    const holder = await aHolder();
    const ledger: { attemptId: string; text: string; answer: "ok" | "unknown" | "failed" }[] = [];
    for (let round = 0; round < 30; round += 1) {
      const attemptId = await retried(() => anAttempt(holder));
      const input = { attemptId, version: 0, text: `round ${round}` };
      const request = { idempotency: randomUUID() };
      const outcome = perform(save, holder, input, request);
      const killing = round % 3 === 0 ? Promise.resolve() : killSoon(round % 3 === 1 ? 0 : 4);
      const answer = await outcome.then(
        () => "ok" as const,
        (error: unknown) => {
          expect(error).toBeInstanceOf(DatabaseFailure);
          return error instanceof UnknownOutcome ? ("unknown" as const) : ("failed" as const);
        },
      );
      await killing;
      ledger.push({ attemptId, text: input.text, answer });
      if (answer !== "ok") {
        expect(await retried(() => perform(save, holder, input, request))).toEqual({
          ok: true,
          value: { version: 1 },
        });
      }
    }
    for (const { attemptId, text } of ledger) {
      expect(await retried(() => readAnswers(holder, attemptId))).toMatchObject([
        { raw: { text }, version: 1 },
      ]);
      expect(await auditOf(`attempt:${attemptId}`)).toHaveLength(1);
    }
    expect((await verifyChain(ownDatabase().adminUrl)).whole).toBe(true);
  });

  test("killed at commit after the work: unknown, and the key tells what happened", async () => {
    const holder = await aHolder();
    const attemptId = await anAttempt(holder);
    const input = { attemptId, version: 0, text: "once" };
    const request = { idempotency: randomUUID() };
    duringRun = async () => {
      duringRun = async () => undefined;
      await killSoon(0);
    };
    await expect(perform(save, holder, input, request)).rejects.toBeInstanceOf(DatabaseFailure);
    expect(await retried(() => perform(save, holder, input, request))).toEqual({
      ok: true,
      value: { version: 1 },
    });
    expect((await readAttempt(holder, attemptId))?.id).toBe(attemptId);
  });
});

async function killSoon(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await asAdministrator((admin) =>
    admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parity-web'",
    ),
  );
}

// After a kill some idle connections of the pool are dead without knowing it yet.
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 12 || !(error instanceof DatabaseFailure)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
