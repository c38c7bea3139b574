import { expect, it } from "vitest";
import { plainDate } from "@/domain/time/plain-date";
import { API_EXAMPLES } from "@/fixtures/api-examples";
import {
  assessedInThread,
  replaceAssessmentThreads,
  startAssessmentThreads,
} from "@/server/api/assessment-threads";
import { problemSchema } from "@/server/api/schemas";

const now = plainDate("2026-11-23");
const body = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const student = { facts: API_EXAMPLES.student.facts };

it("answers every question, and says at once that it is busy when too many wait", async () => {
  const question = { body: body(student), now };
  const answers = await Promise.all(Array.from({ length: 400 }, () => assessedInThread(question)));
  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 200).length).toBe(answers.length - busy.length);
  expect(busy[0]?.headers.get("retry-after")).toBe("5");
  expect(problemSchema.parse(await busy[0]?.json()).status).toBe(503);
  expect((await assessedInThread(question)).status).toBe(200);
});

it("leaves the thread that asks free to serve others meanwhile", async () => {
  const events = Array.from({ length: 1_000 }, () => ({
    when: "2026-09-01",
    channel: "app",
    kind: "obstacle",
    obstacles: ["hidden-entry", "repeated-dissuasion"],
  }));
  const question = { body: body({ facts: { ...student.facts, events } }), now };
  let answered = false;
  const answer = assessedInThread(question).then(({ status }) => {
    answered = true;
    return status;
  });
  // An answer that was made here would come with one of these; one from another thread comes later.
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  expect(answered).toBe(false);
  expect(await answer).toBe(200);
});

it("goes on after a thread ended", async () => {
  const question = { body: body(student), now };
  expect((await assessedInThread(question)).status).toBe(200);
  await Promise.all(startAssessmentThreads().threads.map((thread) => thread.terminate()));
  // What the library says of a thread that failed while it had nothing to do: logged, and the process lives.
  expect(startAssessmentThreads().emit("error", new Error("a thread failed"))).toBe(true);
  expect((await assessedInThread(question)).status).toBe(200);
});

it("lets nobody wait for threads that were stopped", async () => {
  const question = { body: body(student), now };
  await assessedInThread(question);
  const waiting = Array.from({ length: 50 }, () => assessedInThread(question));
  replaceAssessmentThreads();
  expect((await assessedInThread(question)).status).toBe(200);
  const statuses = (await Promise.all(waiting)).map(({ status }) => status);
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(statuses).toContain(503);
});
