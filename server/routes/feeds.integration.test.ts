import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { subjectsOfToken } from "@/db/accounts/enter";
import { readAnswers, readAttempt } from "@/db/attempts/read";
import { feedOfAttempt } from "@/db/routes/read";
import type { Actor } from "@/domain/access/actor";
import { answersOfFacts } from "@/domain/attempts/answers-of-facts";
import { student } from "@/fixtures/route-facts";
import { removeItem } from "@/server/attempts/remove-item";
import { saveStep } from "@/server/attempts/save-step";
import { startAttempt } from "@/server/attempts/start-attempt";
import { answerInterruption } from "@/server/routes/answer-interruption";
import { feedRoute } from "@/server/routes/feed-route";
import { feedToken } from "@/server/routes/feed-token";
import { makeFeed } from "@/server/routes/make-feed";
import { revokeFeed } from "@/server/routes/revoke-feed";

const addressPrefix = "direct";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64");
});

async function newHolder(): Promise<Actor> {
  const requestId = randomUUID();
  const tokenHash = randomBytes(32);
  const actor = { role: "visitor", requestId } as const;
  const started = await startAttempt.perform({ actor, input: { age: "yes" }, tokenHash, addressPrefix });
  const [subject] = await subjectsOfToken(tokenHash, requestId);
  if (!started.ok || subject === undefined) throw new Error("no draft");
  return { role: "holder", subjects: [subject], requestId };
}

async function studentsAttempt(actor: Actor): Promise<string> {
  const started = await startAttempt.perform({ actor, input: { age: "yes" }, addressPrefix });
  if (!started.ok) throw new Error("no attempt");
  const { attemptId } = started.value;
  for (const { step, item, raw } of answersOfFacts(student(), randomUUID)) {
    const input = { attemptId, step, item, version: 0, raw };
    expect((await saveStep.perform({ actor, input, addressPrefix })).ok).toBe(true);
  }
  return attemptId;
}

const address = (id: string) => feedRoute(`${feedToken(id)}.ics`);

describe("a private calendar address", () => {
  test("shows the dates and nothing of the person, until it is stopped", async () => {
    const actor = await newHolder();
    const attemptId = await studentsAttempt(actor);
    const input = { attemptId, locale: "en" };
    const made = await makeFeed.perform({ actor, input, addressPrefix });
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect((await feedOfAttempt(actor, attemptId))?.id).toBe(made.value.feedId);

    const answer = await address(made.value.feedId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/calendar");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const body = await answer.text();
    expect(body).toContain("Telecom appeal");
    for (const secret of [student().service.provider.name, student().consumer.name ?? "张", attemptId])
      expect(body).not.toContain(secret);

    const again = await makeFeed.perform({ actor, input, addressPrefix });
    if (!again.ok) throw new Error("no second address");
    expect((await address(made.value.feedId)).status).toBe(404);
    expect((await address(again.value.feedId)).status).toBe(200);
    expect((await revokeFeed.perform({ actor, input: { attemptId }, addressPrefix })).ok).toBe(true);
    expect((await address(again.value.feedId)).status).toBe(404);
    expect(await feedOfAttempt(actor, attemptId)).toBeUndefined();
  });

  test("is nobody else's, and anything that is no token is not there", async () => {
    const [owner, stranger] = [await newHolder(), await newHolder()];
    const attemptId = await studentsAttempt(owner);
    const input = { attemptId, locale: "zh-CN" };
    expect(await makeFeed.perform({ actor: stranger, input, addressPrefix })).toMatchObject({
      refusal: { code: "attempt.not-found" },
    });
    expect((await makeFeed.perform({ actor: owner, input, addressPrefix })).ok).toBe(true);
    expect(await feedOfAttempt(stranger, attemptId)).toBeUndefined();
    const stop = { actor: stranger, input: { attemptId }, addressPrefix };
    expect(await revokeFeed.perform(stop)).toMatchObject({ refusal: { code: "attempt.not-found" } });
    expect((await feedOfAttempt(owner, attemptId))?.id).toBeDefined();
    for (const wrong of ["", ".ics", "x.ics", `${randomBytes(32).toString("base64url")}.ics`, "../x.ics"])
      expect((await feedRoute(wrong)).status).toBe(404);
  });
});

describe("what was filed elsewhere, and what one agrees to lose", () => {
  test("is typed, read as history and removed again", async () => {
    const actor = await newHolder();
    const attemptId = await studentsAttempt(actor);
    const item = randomUUID();
    const raw = { route: "miit-appeal", on: "2026-10-01", acceptedOn: "2026-10-05" };
    const place = { attemptId, step: "routes", item };
    const saved = await saveStep.perform({ actor, input: { ...place, version: 0, raw }, addressPrefix });
    expect(saved).toMatchObject({ ok: true, value: { wrong: false, next: null } });
    const lost = { attemptId, route: "market-complaint", choice: "go" };
    expect((await answerInterruption.perform({ actor, input: lost, addressPrefix })).ok).toBe(true);
    const agreed = (await readAnswers(actor, attemptId)).find(({ step }) => step === "interruption");
    // The appeal has the case already, so that nothing more is lost here.
    expect(agreed?.raw).toEqual({ "market-complaint": "" });
    expect((await readAttempt(actor, attemptId))?.facts?.history).toEqual([raw]);
    const removed = await removeItem.perform({ actor, input: { ...place, version: 1 }, addressPrefix });
    expect(removed.ok).toBe(true);
    expect((await readAttempt(actor, attemptId))?.facts?.history).toBeUndefined();
    expect((await answerInterruption.perform({ actor, input: lost, addressPrefix })).ok).toBe(true);
    const larger = (await readAnswers(actor, attemptId)).find(({ step }) => step === "interruption");
    expect(larger?.raw).toEqual({ "market-complaint": "association-mediation miit-appeal" });
    const wrong = await saveStep.perform({
      actor,
      input: { ...place, version: 0, raw: { route: "miit-appeal" } },
      addressPrefix,
    });
    expect(wrong).toMatchObject({ ok: true, value: { wrong: true } });
  });

  test("takes only a route and a choice that exist", async () => {
    const actor = await newHolder();
    const attemptId = await studentsAttempt(actor);
    for (const input of [
      { attemptId, route: "no-route", choice: "go" },
      { attemptId, route: "lawsuit", choice: "" },
      { attemptId, route: "lawsuit" },
    ])
      expect(await answerInterruption.perform({ actor, input, addressPrefix })).toHaveProperty("fields");
    const stranger = await newHolder();
    const input = { attemptId, route: "lawsuit", choice: "go" };
    expect(await answerInterruption.perform({ actor: stranger, input, addressPrefix })).toMatchObject({
      refusal: { code: "attempt.not-found" },
    });
  });
});
