import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { subjectsOfToken } from "@/db/accounts/enter";
import { withActor } from "@/db/client";
import { lettersOf, readLetter } from "@/db/letters/read";
import { changeLetterStatus } from "@/db/letters/write";

import type { Actor } from "@/domain/access/actor";
import { answersOfFacts } from "@/domain/attempts/answers-of-facts";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { editableParagraphs } from "@/domain/letters/edits";
import { paragraphText } from "@/domain/letters/letter";
import { DECLARATIONS } from "@/domain/letters/letter-input";
import { letterText, letterTextHash, textFingerprint } from "@/domain/letters/letter-text";
import { plainDate } from "@/domain/time/plain-date";
import { GOLDEN_LETTERS } from "@/fixtures/letters-of-every-kind";
import { saveStep } from "@/server/attempts/save-step";
import { startAttempt } from "@/server/attempts/start-attempt";
import { editParagraph } from "@/server/letters/edit-paragraph";
import { makeLetter } from "@/server/letters/make-letter";
import { resetParagraph } from "@/server/letters/reset-paragraph";
import { letterOf } from "@/server/letters/stored-letter";
import { answerInterruption } from "@/server/routes/answer-interruption";

const addressPrefix = "direct";
const now = new Date("2026-11-23T06:00:00Z");

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64");
  process.env.DEMO = "1";
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

/** An attempt whose pages hold these facts, as if a person had typed them. */
async function attemptWith(actor: Actor, facts: AttemptFacts): Promise<string> {
  const started = await startAttempt.perform({ actor, input: { age: "yes" }, addressPrefix, now });
  if (!started.ok) throw new Error("no attempt");
  const { attemptId } = started.value;
  for (const { step, item, raw } of answersOfFacts(facts, randomUUID)) {
    const input = { attemptId, step, item, version: 0, raw };
    const saved = await saveStep.perform({ actor, input, addressPrefix, now });
    if (!saved.ok) throw new Error(`${step} was not saved`);
  }
  return attemptId;
}

/** Agrees on the interruption page to lose what a route closes. */
async function agree(actor: Actor, attemptId: string, route: string) {
  const input = { attemptId, route, choice: "go" };
  expect((await answerInterruption.perform({ actor, input, addressPrefix, now })).ok).toBe(true);
}

const { facts: appeal } = GOLDEN_LETTERS["student-appeal-answered"];
const { facts: video } = GOLDEN_LETTERS["video-story"];

describe("letters to an authority", () => {
  let actor: Actor;
  beforeAll(async () => {
    actor = await newHolder();
  });
  const make = (input: Record<string, unknown>) => makeLetter.perform({ actor, input, addressPrefix, now });
  const asked = { providerAddress: " 北京市西城区某大街2号 ", confirmed: DECLARATIONS };

  test("an appeal is made, stored, and read back word for word in both languages", async () => {
    const attemptId = await attemptWith(actor, appeal);
    expect(await make({ attemptId, kind: "miit-appeal", ...asked })).toMatchObject({
      ok: false,
      refusal: { code: "letter.interruption", params: { route: "miit-appeal" } },
    });
    await agree(actor, attemptId, "miit-appeal");
    const made = await make({ attemptId, kind: "miit-appeal", ...asked });
    if (!made.ok) throw new Error(JSON.stringify(made));
    const row = await readLetter(actor, made.value.letterId);
    if (row === undefined) throw new Error("no letter");
    const text = letterText(letterOf(row, "zh-CN"));
    expect(row.kind).toBe("miit-appeal");
    expect(text).toContain("被申诉人地址：北京市西城区某大街2号");
    expect(text).toContain("工单号为T88001");
    expect(letterTextHash(letterOf(row, "zh-CN"))).toBe(row.textHash);
    expect(letterText(letterOf(row, "en"))).toContain("Respondent's address: 北京市西城区某大街2号");
  });

  test("nothing is made while a field or a confirmation is missing", async () => {
    const attemptId = await attemptWith(actor, appeal);
    await agree(actor, attemptId, "miit-appeal");
    const incomplete = { ok: false, refusal: { code: "letter.incomplete" } };
    expect(await make({ attemptId, kind: "miit-appeal", ...asked, confirmed: [] })).toMatchObject(incomplete);
    expect(await make({ attemptId, kind: "miit-appeal", confirmed: DECLARATIONS })).toMatchObject(incomplete);
    const tooLong = { ...asked, providerAddress: "路".repeat(201) };
    expect(await make({ attemptId, kind: "miit-appeal", ...tooLong })).toMatchObject(incomplete);
    expect(await lettersOf(actor, attemptId)).toEqual([]);
  });

  test("no appeal before the operator was asked, nor outside telecom", async () => {
    const events = appeal.events.filter(({ kind }) => kind !== "complaint-to-operator" && kind !== "reply");
    const unasked = await attemptWith(actor, { ...appeal, events });
    expect(await make({ attemptId: unasked, kind: "miit-appeal", ...asked })).toMatchObject({
      ok: false,
      refusal: { code: "letter.closed", params: { reason: "operator-not-asked" } },
    });
    const online = await attemptWith(actor, video);
    expect(await make({ attemptId: online, kind: "miit-appeal", ...asked })).toMatchObject({
      ok: false,
      refusal: { code: "letter.closed", params: { reason: "other-sector" } },
    });
  });

  test("the video member makes the complaint to the provider and to the regulator from one record", async () => {
    const attemptId = await attemptWith(actor, video);
    await agree(actor, attemptId, "market-complaint");
    const first = await make({ attemptId });
    const second = await make({ attemptId, kind: "market-complaint", ...asked });
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect((await lettersOf(actor, attemptId)).map(({ kind }) => kind).sort()).toEqual([
      "market-complaint",
      "operator-complaint",
    ]);
    if (!first.ok) throw new Error("no letter");
    // Edits of one kind of letter never run into another kind.
    const mixed = { attemptId, kind: "market-complaint", after: first.value.letterId, ...asked };
    expect(await make(mixed)).toMatchObject({ ok: false, refusal: { code: "letter.not-found" } });
  });

  test("a kind or a confirmation that does not exist is wrong input", async () => {
    const attemptId = await attemptWith(actor, appeal);
    for (const wrong of [
      { kind: "no-such-letter" },
      { particulars: { height: 180 } },
      { confirmed: ["all"] },
      { province: "某省" },
    ])
      expect((await make({ attemptId, ...asked, ...wrong })).ok).toBe(false);
  });
});

describe("two pages change one letter", () => {
  test("other paragraphs do not matter, the same one keeps both words, too long ones are kept beside it", async () => {
    const actor = await newHolder();
    const attemptId = await attemptWith(actor, appeal);
    await agree(actor, attemptId, "miit-appeal");
    const made = await makeLetter.perform({
      actor,
      input: { attemptId, kind: "miit-appeal", providerAddress: "北京市某路2号", confirmed: DECLARATIONS },
      addressPrefix,
      now,
    });
    if (!made.ok) throw new Error(JSON.stringify(made));
    const { letterId } = made.value;
    const read = async () => {
      const row = await readLetter(actor, letterId);
      if (row === undefined) throw new Error("no letter");
      return letterOf(row, "zh-CN");
    };
    const [first, second] = editableParagraphs(await read());
    if (first === undefined || second === undefined) throw new Error("no paragraphs");
    const save = (paragraph: typeof first, text: string) =>
      editParagraph.perform({
        actor,
        input: {
          letterId,
          paragraph: paragraph.id,
          was: textFingerprint(paragraphText(paragraph)),
          text,
        },
        addressPrefix,
      });
    const long = "长".repeat(5_001);
    expect(await save(first, "第一个页面写的话。")).toMatchObject({ ok: true, value: { kept: "here" } });
    expect(await save(second, "另一段。")).toMatchObject({ ok: true, value: { kept: "here" } });
    expect(await save(first, "第二个页面写的话。")).toMatchObject({ ok: true, value: { kept: "changed" } });
    expect(await save(first, "第二个页面写的话。")).toMatchObject({ ok: true, value: { kept: "changed" } });
    expect(await save(second, long)).toMatchObject({ ok: true, value: { kept: "too-long" } });
    const letter = await read();
    expect(editableParagraphs(letter).slice(0, 2).map(paragraphText)).toEqual([
      "第一个页面写的话。",
      "另一段。",
    ]);
    expect(letter.orphanedEdits.map(({ text }) => text)).toEqual(["第二个页面写的话。", long]);
    expect(letterText(letter)).not.toContain("第二个页面写的话。");
  });

  test("a reset does not throw away what another page wrote meanwhile", async () => {
    const actor = await newHolder();
    const { letterId, paragraph } = await complaintOf(actor, await attemptWith(actor, video));
    const seen = textFingerprint(paragraphText(paragraph));
    const edit = (text: string, was: string) =>
      editParagraph.perform({
        actor,
        input: { letterId, paragraph: paragraph.id, was, text },
        addressPrefix,
      });
    const reset = (was: string) =>
      resetParagraph.perform({ actor, input: { letterId, paragraph: paragraph.id, was }, addressPrefix });
    expect((await edit("我的话。", seen)).ok).toBe(true);
    expect(await reset(seen)).toMatchObject({ ok: false, refusal: { code: "letter.changed" } });
    expect((await reset(textFingerprint("我的话。"))).ok).toBe(true);
    const row = await readLetter(actor, letterId);
    expect(row && editableParagraphs(letterOf(row, "zh-CN"))[0]?.edited).toBeUndefined();
  });

  test("words for a letter that was sent meanwhile go into a new draft of it", async () => {
    const actor = await newHolder();
    const attemptId = await attemptWith(actor, video);
    const { letterId, paragraph } = await complaintOf(actor, attemptId);
    await withActor(actor, (tx) => changeLetterStatus(tx, { letterId, status: "sent" }));
    const saved = await editParagraph.perform({
      actor,
      input: {
        letterId,
        paragraph: paragraph.id,
        was: textFingerprint(paragraphText(paragraph)),
        text: "寄出以后才写的话。",
      },
      addressPrefix,
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
    expect(saved.value.kept).toBe("copied");
    const [sent, draft] = await Promise.all([
      readLetter(actor, letterId),
      readLetter(actor, saved.value.letterId),
    ]);
    if (sent === undefined || draft === undefined) throw new Error("no letter");
    expect([sent.status, draft.status]).toEqual(["sent", "draft"]);
    expect(letterText(letterOf(sent, "zh-CN"))).not.toContain("寄出以后才写的话。");
    expect(letterText(letterOf(draft, "zh-CN"))).toContain("寄出以后才写的话。");
  });
});

describe("letters of the other kinds", () => {
  const ask = async (actor: Actor, facts: AttemptFacts, input: Record<string, unknown>) =>
    makeLetter.perform({
      actor,
      input: { attemptId: await attemptWith(actor, facts), ...input },
      addressPrefix,
      now,
    });

  test("a notice of termination is refused while a term runs and for who wants another plan", async () => {
    const actor = await newHolder();
    const notice = { kind: "termination-notice", confirmed: ["open-ended"] };
    const { facts } = GOLDEN_LETTERS["line-to-end"];
    expect((await ask(actor, facts, notice)).ok).toBe(true);
    expect(await ask(actor, facts, { ...notice, confirmed: [] })).toMatchObject({
      refusal: { code: "letter.incomplete" },
    });
    const bound = {
      ...facts,
      currentPlan: { ...facts.currentPlan, contractEndsOn: plainDate("2027-06-30") },
    };
    expect(await ask(actor, bound, notice)).toMatchObject({
      refusal: { code: "letter.closed", params: { reason: "term-runs" } },
    });
    expect(await ask(actor, appeal, notice)).toMatchObject({
      refusal: { code: "letter.closed", params: { reason: "wish-is-change" } },
    });
  });

  test("a paper with questions of its own is not made here, because nothing of it is stored", async () => {
    const actor = await newHolder();
    expect(await ask(actor, appeal, { kind: "fee-relief" })).toMatchObject({
      refusal: { code: "letter.incomplete" },
    });
    expect((await ask(actor, appeal, { kind: "fee-relief", particulars: {} })).ok).toBe(false);
  });
});

/** A complaint to the provider and its first paragraph. */
async function complaintOf(actor: Actor, attemptId: string) {
  const made = await makeLetter.perform({ actor, input: { attemptId }, addressPrefix, now });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const row = await readLetter(actor, made.value.letterId);
  const [paragraph] = row === undefined ? [] : editableParagraphs(letterOf(row, "zh-CN"));
  if (paragraph === undefined) throw new Error("no paragraph");
  return { letterId: made.value.letterId, paragraph };
}
