import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAttempts, readAnswers, readAttempt } from "@/db/attempts/read";
import {
  answersOf,
  changeStatus,
  insertAttempt,
  lockAttempt,
  removeAnswer,
  saveAnswer,
  saveFacts,
} from "@/db/attempts/write";
import { withActor } from "@/db/client";
import { claimKey, keepResult } from "@/db/idempotency/write";
import { lettersOf, readLetter } from "@/db/letters/read";
import { changeLetterStatus, insertLetter, lockLetter, type NewLetter, saveEdits } from "@/db/letters/write";
import { closePools } from "@/db/pools";
import { aHolder, anAttempt, asAdministrator, aVisitor, holderOf, sha256 } from "@/db/testing/people";
import type { Holder } from "@/domain/access/actor";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

afterAll(closePools);

const FACTS = studentPhonePlan(plainDate("2026-09-01")).facts;
let a: Holder;
let b: Holder;
let attemptA: string;
let letterA: string;
let before: unknown;

const letterOf = (subjectId: string, attemptId: string): NewLetter => ({
  subjectId,
  attemptId,
  kind: "operator-complaint",
  facts: FACTS,
  findings: [],
  statuteBook: "sha256:1",
  edits: {},
  textHash: sha256("a letter").toString("hex"),
  composedOn: plainDate("2026-11-23"),
});

/** Everything that A owns, as an administrator sees it. */
async function everythingOfA(): Promise<unknown> {
  return asAdministrator(async (admin) => {
    const tables = ["attempts", "answers", "letters", "idempotency"];
    const rows: unknown[] = [];
    for (const table of tables) {
      const query = `select to_jsonb(t) as row from app.${table} t where subject_id = $1 order by 1`;
      rows.push((await admin.query(query, [a.subjects[0]])).rows);
    }
    return rows;
  });
}

beforeAll(async () => {
  [a, b] = await Promise.all([aHolder(), aHolder()]);
  attemptA = await anAttempt(a);
  letterA = await withActor(a, async (tx) => {
    const place = { attemptId: attemptA, subjectId: a.subjects[0], step: "service", item: "" };
    await saveAnswer(tx, { ...place, raw: { provider: "某通信公司" }, expectedVersion: 0 });
    await saveFacts(tx, { attemptId: attemptA, facts: FACTS, providerId: null });
    return (await insertLetter(tx, letterOf(a.subjects[0], attemptA))).id;
  });
  before = await everythingOfA();
});

describe("a stranger", () => {
  test("A reads what A wrote", async () => {
    expect((await readAttempt(a, attemptA))?.facts).toEqual(FACTS);
    expect(await readAnswers(a, attemptA)).toMatchObject([
      { step: "service", raw: { provider: "某通信公司" } },
    ]);
    expect((await readLetter(a, letterA))?.composedOn).toBe("2026-11-23");
    expect(await lettersOf(a, attemptA)).toHaveLength(1);
    expect(await listAttempts(a)).toHaveLength(1);
  });

  test("reads nothing of A, neither by id nor by list; a visitor and a forged id neither", async () => {
    for (const actor of [b, aVisitor(), holderOf(randomUUID())]) {
      expect(await readAttempt(actor, attemptA)).toBeUndefined();
      expect(await readAnswers(actor, attemptA)).toEqual([]);
      expect(await readLetter(actor, letterA)).toBeUndefined();
      expect(await lettersOf(actor, attemptA)).toEqual([]);
      expect(await listAttempts(actor)).toEqual([]);
    }
    for (const id of [
      "",
      "x",
      "1 or 1=1",
      "../..",
      attemptA.toUpperCase(),
      `${attemptA}\0`,
      "a".repeat(10_000),
    ]) {
      expect(await readAttempt(a, id)).toBeUndefined();
      expect(await readLetter(a, id)).toBeUndefined();
      expect(await withActor(a, (tx) => lockAttempt(tx, id))).toBeUndefined();
    }
  });

  test("writes nothing of A by any function", async () => {
    const place = { attemptId: attemptA, step: "service", item: "" };
    const raw = { provider: "forged" };
    await withActor(b, async (tx) => {
      expect(await lockAttempt(tx, attemptA)).toBeUndefined();
      expect(await answersOf(tx, attemptA)).toEqual([]);
      expect(await lockLetter(tx, letterA)).toBeUndefined();
      expect(await saveFacts(tx, { attemptId: attemptA, facts: null, providerId: null })).toBeUndefined();
      expect(await changeStatus(tx, { attemptId: attemptA, status: "withdrawn" })).toBeUndefined();
      expect(await changeLetterStatus(tx, { letterId: letterA, status: "sent" })).toBeUndefined();
      expect(await removeAnswer(tx, { ...place, expectedVersion: 1 })).toEqual({ removed: true });
      const edited = await saveEdits(tx, { letterId: letterA, edits: { x: "forged" }, expectedVersion: 1 });
      expect(edited).toEqual({ saved: false, current: undefined });
      const saved = await saveAnswer(tx, { ...place, raw, subjectId: b.subjects[0], expectedVersion: 1 });
      expect(saved).toEqual({ saved: false, current: { raw: {}, version: 0 } });
    });
    expect(await everythingOfA()).toEqual(before);
  });

  test("hangs no row on A's attempt: composite keys refuse under B's name, policies under A's (S7)", async () => {
    const answer = { attemptId: attemptA, step: "hung", item: "", raw: { x: "y" }, expectedVersion: 0 };
    for (const [subjectId, code] of [
      [b.subjects[0], "23503"],
      [a.subjects[0], "42501"],
    ] as const) {
      const hung = withActor(b, (tx) => saveAnswer(tx, { ...answer, subjectId }));
      await expect(hung).rejects.toMatchObject({ code });
      const letter = withActor(b, (tx) => insertLetter(tx, letterOf(subjectId, attemptA)));
      await expect(letter).rejects.toMatchObject({ code });
    }
    await expect(withActor(b, (tx) => insertAttempt(tx, { subjectId: a.subjects[0] }))).rejects.toMatchObject(
      { code: "42501" },
    );
    const claim = { subjectId: a.subjects[0], key: randomUUID(), verb: "x", requestHash: sha256("x") };
    await expect(withActor(b, (tx) => claimKey(tx, claim))).rejects.toMatchObject({ code: "42501" });
    await withActor(b, (tx) => keepResult(tx, claim, "forged"));
    expect(await everythingOfA()).toEqual(before);
  });
});

describe("what a subject writes", () => {
  test("two tabs: the second is shown the first's words, the same words twice are harmless", async () => {
    const attemptId = await anAttempt(a);
    const place = { attemptId, subjectId: a.subjects[0], step: "plans", item: "" };
    const save = (raw: Record<string, string>, expectedVersion: number) =>
      withActor(a, (tx) => saveAnswer(tx, { ...place, raw, expectedVersion }));
    expect(await save({ price: "59", name: "甲" }, 0)).toEqual({ saved: true, version: 1 });
    expect(await save({ price: "60" }, 1)).toEqual({ saved: true, version: 2 });
    expect(await save({ price: "61" }, 1)).toEqual({
      saved: false,
      current: { raw: { price: "60" }, version: 2 },
    });
    expect(await save({ price: "62" }, 0)).toEqual({
      saved: false,
      current: { raw: { price: "60" }, version: 2 },
    });
    expect(await save({ price: "60" }, 1)).toEqual({ saved: true, version: 2 });
    const remove = (expectedVersion: number) =>
      withActor(a, (tx) => removeAnswer(tx, { ...place, expectedVersion }));
    expect(await remove(1)).toMatchObject({ removed: false, current: { version: 2 } });
    expect(await remove(2)).toEqual({ removed: true });
    expect(await remove(2)).toEqual({ removed: true });
  });

  test("of many at once with the same version exactly one wins", async () => {
    const attemptId = await anAttempt(a);
    const place = { attemptId, subjectId: a.subjects[0], step: "plans", item: "" };
    for (const expectedVersion of [0, 1]) {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          withActor(a, (tx) =>
            saveAnswer(tx, { ...place, raw: { n: `${expectedVersion}/${index}` }, expectedVersion }),
          ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.saved)).toHaveLength(1);
    }
  });

  test("every writing system is kept as typed; too much is refused", async () => {
    const attemptId = await anAttempt(a);
    const place = { attemptId, subjectId: a.subjects[0], step: "you", item: randomUUID() };
    const raw = { name: "𠮷野 䶮 བསྟན་འཛིན ئابدۇرېھىم", boxes: ["一", "二"], note: "<b>'\";--</b>\n\t" };
    await withActor(a, (tx) => saveAnswer(tx, { ...place, raw, expectedVersion: 0 }));
    expect((await readAnswers(a, attemptId))[0]?.raw).toEqual(raw);
    const huge = { note: "长".repeat(90_000) };
    const flood = withActor(a, (tx) => saveAnswer(tx, { ...place, raw: huge, expectedVersion: 1 }));
    await expect(flood).rejects.toMatchObject({ code: "23514", constraint: "answers_raw_size" });
  });

  test("a sent letter never changes again", async () => {
    const attemptId = await anAttempt(a);
    const { id } = await withActor(a, (tx) => insertLetter(tx, letterOf(a.subjects[0], attemptId)));
    const edit = (expectedVersion: number) =>
      withActor(a, (tx) => saveEdits(tx, { letterId: id, edits: { p: "我的话" }, expectedVersion }));
    expect(await edit(1)).toEqual({ saved: true, version: 2 });
    expect(await edit(1)).toEqual({ saved: false, current: { edits: { p: "我的话" }, version: 2 } });
    await withActor(a, (tx) => changeLetterStatus(tx, { letterId: id, status: "sent" }));
    await expect(edit(3)).rejects.toMatchObject({ constraint: "letters_sent" });
  });
});
