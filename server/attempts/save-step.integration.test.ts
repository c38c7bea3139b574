import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAnswers, readAttempt } from "@/db/attempts/read";
import { closePools } from "@/db/pools";
import { aHolder } from "@/db/testing/people";
import type { Actor } from "@/domain/access/actor";
import { removeItem } from "@/server/attempts/remove-item";
import { saveStep } from "@/server/attempts/save-step";
import { settleConflict } from "@/server/attempts/settle-conflict";
import { startAttempt } from "@/server/attempts/start-attempt";

const addressPrefix = "direct";
const now = new Date("2026-11-23T06:00:00Z");

async function newAttempt(actor: Actor): Promise<string> {
  const started = await startAttempt.perform({ actor, input: { age: "yes" }, addressPrefix, now });
  if (!started.ok) throw new Error("no attempt");
  return started.value.attemptId;
}

describe("the pages of the wizard", () => {
  let actor: Actor;
  beforeAll(async () => {
    process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
    process.env.DEMO = "1";
    actor = await aHolder();
  });
  afterAll(closePools);
  const save = (attemptId: string, version: number, raw: Record<string, string | string[]>, item = "") =>
    saveStep.perform({
      actor,
      input: { attemptId, step: item === "" ? "service" : "tried", item, version, raw },
      addressPrefix,
      now,
    });
  const rows = async (attemptId: string, step: string) =>
    (await readAnswers(actor, attemptId)).filter((answer) => answer.step === step);

  test("whoever is under 14 leaves nothing behind", async () => {
    const outcome = await startAttempt.perform({ actor, input: { age: "no" }, addressPrefix, now });
    expect(outcome).toEqual({ ok: false, fields: { age: "age-guardian" } });
  });

  test("wrong answers are kept as typed, right ones become facts", async () => {
    const id = await newAttempt(actor);
    const wrong = await save(id, 0, { sector: "", provider: "𬱖䶮 བསྟན་འཛིན {{x}} <b>" });
    expect(wrong).toMatchObject({ ok: true, value: { wrong: true, conflict: false } });
    expect((await rows(id, "service"))[0]?.raw).toEqual({ sector: "", provider: "𬱖䶮 བསྟན་འཛིན {{x}} <b>" });
    expect((await readAttempt(actor, id))?.facts).toBeNull();
    const right = await save(id, 1, { sector: "telecom-plan", provider: "某通信公司" });
    expect(right).toMatchObject({ ok: true, value: { wrong: false, next: "plans" } });
    expect((await readAttempt(actor, id))?.facts?.service.provider.name).toBe("某通信公司");
  });

  test("the same form sent twice is saved once", async () => {
    const id = await newAttempt(actor);
    await save(id, 0, { sector: "video", provider: "某视频平台" });
    const again = await save(id, 0, { sector: "video", provider: "某视频平台" });
    expect(again).toMatchObject({ ok: true, value: { conflict: false } });
    expect((await rows(id, "service"))[0]?.version).toBe(1);
  });

  test("two tabs: nothing is overwritten, both copies are kept, the person chooses", async () => {
    const id = await newAttempt(actor);
    await save(id, 0, { sector: "video", provider: "甲" });
    expect(await save(id, 0, { sector: "music", provider: "乙" })).toMatchObject({
      value: { conflict: true },
    });
    expect((await rows(id, "service"))[0]?.raw.provider).toBe("甲");
    expect((await rows(id, "service-other"))[0]?.raw.provider).toBe("乙");
    const choice = { attemptId: id, step: "service", item: "", keep: "mine", version: 1 };
    for (let time = 0; time < 2; time += 1)
      expect(await settleConflict.perform({ actor, input: choice, addressPrefix, now })).toMatchObject({
        ok: true,
      });
    expect((await rows(id, "service"))[0]?.raw.provider).toBe("乙");
    expect(await rows(id, "service-other")).toEqual([]);
  });

  test("a field beyond 20,000 characters is refused by name, the rest is kept", async () => {
    const id = await newAttempt(actor);
    await save(id, 0, { sector: "video", provider: "甲".repeat(20_001), account: "1" });
    expect((await rows(id, "service"))[0]?.raw).toEqual({
      sector: "video",
      account: "1",
      _refused: ["provider"],
    });
    await save(id, 1, { sector: "video", provider: "甲".repeat(10_000) });
    expect((await rows(id, "service"))[0]?.raw.provider).toHaveLength(10_000);
  });

  test("removing twice is one removal; a changed entry is not removed unseen", async () => {
    const id = await newAttempt(actor);
    const item = randomUUID();
    await save(id, 0, { when: "unknown" }, item);
    const remove = (version: number) =>
      removeItem.perform({
        actor,
        input: { attemptId: id, step: "tried", item, version },
        addressPrefix,
        now,
      });
    await save(id, 1, { when: "unknown", note: "改过" }, item);
    expect(await remove(1)).toMatchObject({ ok: false, refusal: { code: "answer.changed" } });
    expect(await remove(2)).toMatchObject({ ok: true });
    expect(await remove(2)).toMatchObject({ ok: true });
  });

  test("a stranger's attempt answers like one that does not exist", async () => {
    const id = await newAttempt(actor);
    const stranger = await aHolder();
    const input = { step: "service", item: "", version: 0, raw: { provider: "丙" } };
    const perform = (attemptId: string) =>
      saveStep.perform({ actor: stranger, input: { ...input, attemptId }, addressPrefix, now });
    expect(await perform(id)).toEqual(await perform(randomUUID()));
    expect(await rows(id, "service")).toEqual([]);
  });
});
