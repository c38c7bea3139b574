import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAttempt, readEntries } from "@/db/attempts/read";
import { readLetter } from "@/db/letters/read";
import { closePools } from "@/db/pools";
import { comingDates } from "@/db/reminders/read";
import { aHolder, asAdministrator } from "@/db/testing/people";
import type { Holder } from "@/domain/access/actor";
import { letterText } from "@/domain/letters/letter-text";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { checkSolved } from "@/server/attempts/check-solved";
import { openStory } from "@/server/attempts/open-story";
import { recordArrival, recordReply } from "@/server/attempts/record-about-letter";
import { recordSent } from "@/server/attempts/record-sent";
import { saveStep } from "@/server/attempts/save-step";
import { settlePromise } from "@/server/attempts/settle-promise";
import { strikeEntry } from "@/server/attempts/strike-entry";
import { makeLetter } from "@/server/letters/make-letter";
import { letterOf } from "@/server/letters/stored-letter";
import type { Outcome } from "@/server/outcome";
import { answerInterruption } from "@/server/routes/answer-interruption";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
afterAll(closePools);

/** Noon in Beijing of a day. */
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

type Verb = {
  perform(request: {
    actor: Holder;
    input: unknown;
    addressPrefix: string;
    now: Date;
  }): Promise<Outcome<unknown>>;
};

/** Does one verb on a day and gives its value; whatever is refused fails the test. */
async function on<T>(actor: Holder, day: string, verb: Verb, input: unknown): Promise<T> {
  const outcome = await verb.perform({ actor, input, addressPrefix: "test", now: noon(day) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value as T;
}

/** The student's record with a contact, on 20 September 2026. */
async function aStudent(): Promise<{ actor: Holder; attemptId: string }> {
  const actor = await aHolder();
  const { id, facts } = studentPhonePlan(plainDate("2026-09-01"));
  const { attemptId } = await on<{ attemptId: string }>(actor, "2026-09-20", openStory, { id, facts });
  await on(actor, "2026-09-20", saveStep, {
    attemptId,
    step: "contact",
    item: "",
    version: 1,
    raw: { name: "张倩", phone: "13800138000", address: "北京市海淀区", postcode: "100080" },
  });
  return { actor, attemptId };
}

const madeOn = (actor: Holder, day: string, attemptId: string, kind = "operator-complaint", after = "") =>
  on<{ letterId: string }>(actor, day, makeLetter, { attemptId, kind, after });

const textOf = async (actor: Holder, letterId: string) => {
  const row = await readLetter(actor, letterId);
  if (row === undefined) throw new Error("no letter");
  return letterText(letterOf(row, "zh-CN"));
};

const statusOf = async (actor: Holder, attemptId: string) => (await readAttempt(actor, attemptId))?.status;

describe("from letter one to letter two and on", () => {
  test("sent, a broken promise, a bad reply: the next letters cite what went before", async () => {
    const { actor, attemptId } = await aStudent();
    const one = await madeOn(actor, "2026-09-20", attemptId);
    const sent = {
      attemptId,
      letterId: one.letterId,
      raw: { way: "post", on: "2026-09-20", tracking: "EX123456789CN" },
    };
    const first = await on<{ entryId: string }>(actor, "2026-09-20", recordSent, sent);
    expect(await statusOf(actor, attemptId)).toBe("sent");
    // The same form again, as after a lost answer, is the same sending.
    expect(await on(actor, "2026-09-20", recordSent, sent)).toEqual(first);
    const [entry, ...others] = await readEntries(actor, attemptId);
    expect(others).toEqual([]);
    expect(entry?.recordedAt).toBe("2026-09-20T04:00:00.000Z");

    await on(actor, "2026-09-22", recordArrival, {
      attemptId,
      letterId: one.letterId,
      raw: { arrivedOn: "2026-09-22", proof: "receipt" },
    });
    const reply = {
      on: "2026-09-24",
      way: "phone",
      judgement: "unsatisfied",
      problems: ["no-ground-given", "window-only"],
      quote: "请到营业厅办理",
      reference: "GD-1182",
      promised: "48小时内回电",
      due: "48h",
    };
    const answered = await on<{ entryId: string }>(actor, "2026-09-24", recordReply, {
      attemptId,
      letterId: one.letterId,
      raw: reply,
    });
    expect(await statusOf(actor, attemptId)).toBe("answered");
    const dates = await comingDates(actor);
    expect(dates.find(({ code, key }) => code === "promise-due" && key.endsWith(answered.entryId))?.on).toBe(
      "2026-09-27",
    );

    await on(actor, "2026-09-27", settlePromise, {
      attemptId,
      promise: answered.entryId,
      raw: { outcome: "broken" },
    });
    const two = await madeOn(actor, "2026-09-27", attemptId, "operator-complaint", one.letterId);
    const letterTwo = await textOf(actor, two.letterId);
    for (const words of [
      "2026年9月20日，本人曾就此向贵公司投诉，工单号为GD-1182，邮件号为EX123456789CN",
      "贵公司2026年9月24日的答复没有说明依据",
      "请到营业厅办理",
      "48小时内回电",
      "该承诺到期没有兑现",
    ])
      expect(letterTwo).toContain(words);

    await on(actor, "2026-09-27", recordSent, {
      attemptId,
      letterId: two.letterId,
      raw: { way: "app", on: "2026-09-27", reference: "GD-2044" },
    });
    expect(await statusOf(actor, attemptId)).toBe("sent");
    const agreed = { attemptId, route: "miit-appeal", choice: "go" };
    await on(actor, "2026-10-14", answerInterruption, agreed);
    const appeal = await on<{ letterId: string }>(actor, "2026-10-14", makeLetter, {
      attemptId,
      kind: "miit-appeal",
      providerAddress: "北京市西城区某街 1 号",
      confirmed: ["no-other-body"],
    });
    const appealText = await textOf(actor, appeal.letterId);
    for (const words of ["GD-1182", "EX123456789CN", "GD-2044"]) expect(appealText).toContain(words);
  });

  test("without an answer the appeal opens on the sixteenth day, by the first letter's number, not a day before", async () => {
    const { actor, attemptId } = await aStudent();
    const { letterId } = await madeOn(actor, "2026-11-23", attemptId);
    await on(actor, "2026-11-23", recordSent, {
      attemptId,
      letterId,
      raw: { way: "hotline", on: "2026-11-23", reference: "GD-77" },
    });
    const appeal = (day: string) =>
      makeLetter.perform({
        actor,
        addressPrefix: "test",
        now: noon(day),
        input: {
          attemptId,
          kind: "miit-appeal",
          providerAddress: "北京市西城区某街 1 号",
          confirmed: ["no-other-body"],
        },
      });
    expect(await appeal("2026-12-08")).toMatchObject({ ok: false, refusal: { code: "letter.closed" } });
    const agreed = { attemptId, route: "miit-appeal", choice: "go" };
    await on(actor, "2026-12-09", answerInterruption, agreed);
    const opened = await appeal("2026-12-09");
    if (!opened.ok) throw new Error("the appeal stays closed");
    expect(await textOf(actor, opened.value.letterId)).toContain("GD-77");
    const dates = await comingDates(actor);
    expect(dates).toContainEqual({
      attempt: attemptId,
      key: "operator-answer",
      code: "answer-over",
      on: "2026-12-09",
    });
    expect(dates).toContainEqual({
      attempt: attemptId,
      key: "appeal-opens",
      code: "appeal-opens",
      on: "2026-12-09",
    });
  });

  test("what cannot be read is kept as typed and recorded nowhere", async () => {
    const { actor, attemptId } = await aStudent();
    const { letterId } = await madeOn(actor, "2026-09-20", attemptId);
    for (const raw of [
      { way: "post", on: "2026-13-40" },
      { way: "pigeon", on: "2026-09-20" },
      { way: "post", on: "2026-09-21" },
      { way: "post", on: "2026-09-19" },
      {},
    ]) {
      const outcome = await on<{ wrong: boolean }>(actor, "2026-09-20", recordSent, {
        attemptId,
        letterId,
        raw,
      });
      expect(outcome.wrong).toBe(true);
    }
    expect(await readEntries(actor, attemptId)).toEqual([]);
    expect((await readLetter(actor, letterId))?.status).toBe("draft");
    await on(actor, "2026-09-20", recordSent, {
      attemptId,
      letterId,
      raw: { way: "post", on: "2026-09-20" },
    });
    const bad = { on: "2026-09-25", way: "phone", judgement: "unsatisfied" };
    const outcome = await on<{ wrong: boolean }>(actor, "2026-09-25", recordReply, {
      attemptId,
      letterId,
      raw: bad,
    });
    expect(outcome.wrong).toBe(true);
  });

  test("a correction takes the place of an entry, which stays; a struck one counts no more", async () => {
    const { actor, attemptId } = await aStudent();
    const { letterId } = await madeOn(actor, "2026-09-20", attemptId);
    const about = { attemptId, letterId };
    const sent = await on<{ entryId: string }>(actor, "2026-09-25", recordSent, {
      ...about,
      raw: { way: "post", on: "2026-09-21" },
    });
    await on(actor, "2026-09-25", recordSent, {
      ...about,
      corrects: sent.entryId,
      raw: { way: "post", on: "2026-09-22" },
    });
    // What was corrected once is not corrected again: a tab that still shows it is told.
    const stale = await recordSent.perform({
      actor,
      addressPrefix: "test",
      now: noon("2026-09-25"),
      input: { ...about, corrects: sent.entryId, raw: { way: "post", on: "2026-09-23" } },
    });
    expect(stale).toMatchObject({ ok: false, refusal: { code: "entry.changed" } });
    const facts = async () => (await readAttempt(actor, attemptId))?.facts;
    expect((await facts())?.history).toMatchObject([{ route: "operator-complaint", on: "2026-09-22" }]);
    const reply = await on<{ entryId: string }>(actor, "2026-09-26", recordReply, {
      ...about,
      raw: { on: "2026-09-26", way: "sms", judgement: "partial", problems: ["partly-done"] },
    });
    expect((await facts())?.history?.[0]).toMatchObject({ outcome: "partial", repliedOn: "2026-09-26" });
    await on(actor, "2026-09-26", strikeEntry, { attemptId, entry: reply.entryId });
    expect((await facts())?.history?.[0]?.outcome).toBeUndefined();
    expect(await readEntries(actor, attemptId)).toHaveLength(4);
  });

  test("only the person closes; the next bill asks again; reopening keeps everything", async () => {
    const { actor, attemptId } = await aStudent();
    const { letterId } = await madeOn(actor, "2026-09-20", attemptId);
    await on(actor, "2026-09-20", recordSent, { attemptId, letterId, raw: { way: "app", on: "2026-09-20" } });
    await on(actor, "2026-09-22", recordReply, {
      attemptId,
      letterId,
      raw: { on: "2026-09-22", way: "app", judgement: "satisfied" },
    });
    expect(await statusOf(actor, attemptId)).toBe("answered");
    await on(actor, "2026-09-22", checkSolved, {
      attemptId,
      raw: { solved: "yes", nextBillOn: "2026-10-05" },
    });
    expect(await statusOf(actor, attemptId)).toBe("resolved");
    expect(await comingDates(actor)).toEqual([
      { attempt: attemptId, key: "bill", code: "still-solved", on: "2026-10-06" },
    ]);
    await on(actor, "2026-10-06", checkSolved, { attemptId, raw: { solved: "no" } });
    expect(await statusOf(actor, attemptId)).toBe("sent");
    expect(await readEntries(actor, attemptId)).toHaveLength(4);
  });

  test("nobody else reaches any of it, and nothing written is ever changed", async () => {
    const { actor, attemptId } = await aStudent();
    const { letterId } = await madeOn(actor, "2026-09-20", attemptId);
    const sent = await on<{ entryId: string }>(actor, "2026-09-20", recordSent, {
      attemptId,
      letterId,
      raw: { way: "post", on: "2026-09-20" },
    });
    const stranger = await aHolder();
    const tries: [Verb, object][] = [
      [recordSent, { letterId, raw: { way: "post", on: "2026-09-20" } }],
      [recordReply, { letterId, raw: { on: "2026-09-20", way: "sms", judgement: "satisfied" } }],
      [settlePromise, { promise: randomUUID(), raw: { outcome: "kept" } }],
      [checkSolved, { raw: { solved: "yes" } }],
      [strikeEntry, { entry: sent.entryId }],
    ];
    for (const [verb, input] of tries) {
      const outcome = await verb.perform({
        actor: stranger,
        addressPrefix: "test",
        now: noon("2026-09-21"),
        input: { attemptId, ...input },
      });
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "attempt.not-found" } });
    }
    expect(await readEntries(stranger, attemptId)).toEqual([]);
    await expect(
      asAdministrator((admin) =>
        admin.query("update app.entries set kind = 'struck' where id = $1", [sent.entryId]),
      ),
    ).rejects.toThrow("history is only added to");
  });
});
