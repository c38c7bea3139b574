import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendEntry } from "@/db/attempts/entries";
import { listAttempts, readAnswers, readAttempt } from "@/db/attempts/read";
import { listOwnCases, parkedCase, readCase, readOwnCase } from "@/db/cases/read";
import { caseFor } from "@/db/cases/write";
import { withActor } from "@/db/client";
import { grantedProviders, listGranted, staffCounts } from "@/db/grants/read";
import { lettersOf } from "@/db/letters/read";
import { membersOf } from "@/db/members/read";
import { insertConsent, insertGrant } from "@/db/members/write";
import { closePools } from "@/db/pools";
import {
  aColleague,
  aConsumer,
  anOpenCase,
  aRecord,
  FITTING,
  SAMPLE_PROVIDER,
} from "@/db/testing/case-people";
import { aHolder, asAdministrator, aVisitor } from "@/db/testing/people";
import type { Actor, Consumer, Staff } from "@/domain/access/actor";
import { readEntry } from "@/domain/attempts/entries";
import { plainDate } from "@/domain/time/plain-date";
import { closeCase, publishCaseForm, saveCase, settleCase } from "@/server/cases/save-case";
import { lookAt } from "@/server/grants/look-at";
import type { UseCase } from "@/server/use-case";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
afterAll(closePools);

const SECRET = "13800138000";
const FACTS = { ...FITTING, consumer: { name: "张倩", phone: SECRET, address: "示例路1号" } };
const all = { after: undefined, size: 50 };

function perform<T>(verb: UseCase<T>, actor: Actor, input: unknown) {
  return verb.perform({ actor, input, addressPrefix: "direct" });
}

/** Passes a record to the association of a case, beneath the forms. */
async function pass(consumer: Consumer, attemptId: string, caseId: string, days = 30): Promise<void> {
  await withActor(consumer, async (tx) => {
    const groupCase = await caseFor(tx, caseId);
    if (groupCase === undefined) throw new Error("no case");
    const place = { subjectId: consumer.subjects[0], attemptId };
    const textHash = "a".repeat(64);
    const consentId = await insertConsent(tx, {
      groupCase,
      ...place,
      purpose: "pass-to-association",
      textHash,
    });
    await insertGrant(tx, { orgId: groupCase.orgId, ...place, consentId, days });
  });
}

async function logged(attemptId: string): Promise<string[]> {
  const query = "select actor from audit.log where stream = $1 and action = 'granted.read' order by seq";
  const { rows } = await asAdministrator((admin) => admin.query(query, [`attempt:${attemptId}`]));
  return rows.map(({ actor }) => actor as string);
}

/**
 * The access matrix (X1, X2, A-16): every role against every representation of one person's record and case.
 * A cell says whether anything of it comes out; what is absent and what is another's looks the same.
 */
describe("role by object by representation", async () => {
  const world = (async () => {
    const officer = await aColleague("officer");
    const owner = await aConsumer();
    const attemptId = await aRecord(owner, FACTS);
    const { id: caseId, slug } = await anOpenCase(officer);
    await pass(owner, attemptId, caseId);
    const actors: Record<string, Actor> = {
      owner,
      officer,
      lead: await aColleague("lead", officer.org),
      "org-admin": await aColleague("org-admin", officer.org),
      "other officer": await aColleague("officer"),
      "other consumer": await aConsumer(),
      holder: await aHolder(),
      visitor: aVisitor(),
      entering: {
        role: "entering",
        person: officer.person,
        org: officer.org,
        session: randomUUID(),
        requestId: randomUUID(),
        enrolled: true,
      },
      system: { role: "system", job: "sweep", requestId: randomUUID() },
    };
    return { actors, attemptId, caseId, slug };
  })();
  type World = Awaited<typeof world>;
  const REPRESENTATIONS: Record<string, (actor: Actor, world: World) => Promise<unknown>> = {
    "own record": (actor, { attemptId }) => readAttempt(actor, attemptId),
    "own list": async (actor, { attemptId }) =>
      (await listAttempts(actor)).find(({ id }) => id === attemptId),
    "own answers": async (actor, { attemptId }) => (await readAnswers(actor, attemptId))[0],
    "own letters": async (actor, { attemptId }) => (await lettersOf(actor, attemptId))[0],
    "granted list": async (actor, { attemptId }) =>
      (await listGranted(actor, {}, all)).find(({ id }) => id === attemptId),
    "granted record": (actor, { attemptId }) => lookAt(actor, attemptId),
    "granted providers": async (actor) => (await grantedProviders(actor))[0],
    "own cases": async (actor, { caseId }) => (await listOwnCases(actor)).find(({ id }) => id === caseId),
    "own case": (actor, { caseId }) => readOwnCase(actor, caseId),
    "public case": (actor, { slug }) => readCase(actor, slug),
  };
  const STAFF_OWN = ["officer", "lead"];
  const ALLOWED: Record<string, readonly string[]> = {
    "own record": ["owner"],
    "own list": ["owner"],
    "own answers": [],
    "own letters": [],
    "granted list": STAFF_OWN,
    "granted record": STAFF_OWN,
    "granted providers": STAFF_OWN,
    "own cases": [...STAFF_OWN, "org-admin"],
    "own case": [...STAFF_OWN, "org-admin"],
    "public case": [
      "owner",
      "officer",
      "lead",
      "org-admin",
      "other officer",
      "other consumer",
      "holder",
      "visitor",
      "entering",
      "system",
    ],
  };
  const roles = Object.keys((await world.catch(() => ({ actors: {} }))).actors);
  const cells = Object.keys(REPRESENTATIONS).flatMap((what) => roles.map((role) => ({ role, what })));

  test("every cell is generated", () => {
    expect(cells).toHaveLength(10 * Object.keys(ALLOWED).length);
  });

  test.each(cells)("$role, $what", async ({ role, what }) => {
    const made = await world;
    const actor = made.actors[role];
    const look = REPRESENTATIONS[what];
    if (actor === undefined || look === undefined) throw new Error("the matrix has a hole");
    const seen = await look(actor, made).catch((error: { code?: string }) => {
      // The login of jobs has no rows here at all.
      expect(error.code).toBe("42501");
      return undefined;
    });
    expect(seen !== undefined).toBe(ALLOWED[what]?.includes(role) ?? false);
    if (STAFF_OWN.includes(role)) expect(JSON.stringify(seen ?? "")).not.toContain(SECRET);
  });
});

describe("a granted record", () => {
  test("is masked, and each opening leaves a row with who it was; a refused one does not open", async () => {
    const [officer, other] = [await aColleague(), await aColleague()];
    const owner = await aConsumer();
    const attemptId = await aRecord(owner, FACTS);
    const { id } = await anOpenCase(officer);
    expect(await lookAt(officer, attemptId)).toBeUndefined();
    await pass(owner, attemptId, id);
    const seen = await lookAt(officer, attemptId);
    expect(seen?.facts?.consumer).toEqual({ name: "张＊＊", phone: "••••8000" });
    await lookAt(officer, attemptId);
    expect(await lookAt(other, attemptId)).toBeUndefined();
    expect(await logged(attemptId)).toEqual([`person:${officer.person}`, `person:${officer.person}`]);
    expect(await staffCounts(officer)).toEqual({ attempts: 1, waiting: 0, openCases: 1 });
    expect(await staffCounts(other)).toEqual({ attempts: 0, waiting: 0, openCases: 0 });
  });

  test("tells what came after its letters too, masked, in the same reading; never to another association", async () => {
    const [officer, other] = [await aColleague(), await aColleague()];
    const owner = await aConsumer();
    const letter = randomUUID();
    const place = { subjectId: owner.subjects[0], recordedAt: "2026-10-01T02:00:00.000Z" };
    const reply = {
      letter,
      on: "2026-10-01",
      way: "phone",
      judgement: "unsatisfied",
      quote: `张倩的 ${SECRET}`,
    };
    const answered = readEntry({ id: "", kind: "answered", detail: reply, corrects: null, recordedAt: "" });
    const attemptId = await aRecord(owner, {
      ...FACTS,
      // The answer stands in the facts as an event, as it is stored.
      events: [
        ...FACTS.events,
        {
          when: plainDate("2026-10-01"),
          channel: "hotline",
          kind: "reply",
          obstacles: [],
          answer: { problems: [], quote: `张倩的 ${SECRET}` },
        },
      ],
    });
    const sent = {
      letter,
      kind: "operator-complaint",
      route: "operator-complaint",
      on: plainDate("2026-09-10"),
      way: "post",
      tracking: SECRET,
    } as const;
    await withActor(owner, async (tx) => {
      await appendEntry(tx, { ...place, attemptId, kind: "sent", detail: sent });
      await appendEntry(tx, { ...place, attemptId, kind: "answered", detail: answered.detail as never });
    });
    const { id } = await anOpenCase(officer);
    await pass(owner, attemptId, id);
    const seen = await lookAt(officer, attemptId);
    expect(seen?.entries.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["sent", { ...sent, tracking: "••••8000" }],
      ["answered", { ...answered.detail, quote: "张＊＊的 ••••8000" }],
    ]);
    expect(seen?.sources["/events/1"]).toEqual({ step: "replies", item: seen?.entries[1]?.id });
    expect(await logged(attemptId)).toHaveLength(1);
    expect(await lookAt(other, attemptId)).toBeUndefined();
    await withActor(owner, (tx) => tx.execute(sql`update app.grants set revoked_at = now()`));
    const rows = await withActor(officer, (tx) => tx.execute(sql`select 1 from app.entries`));
    expect(rows.rows).toEqual([]);
  });

  test("is gone when the grant ends or is taken back", async () => {
    const officer = await aColleague();
    const owner = await aConsumer();
    const attemptId = await aRecord(owner, FACTS);
    const { id } = await anOpenCase(officer);
    await pass(owner, attemptId, id);
    const expire = "update app.grants set expires_at = now() - interval '1 second' where attempt_id = $1";
    await asAdministrator((admin) => admin.query(expire, [attemptId]));
    expect(await lookAt(officer, attemptId)).toBeUndefined();
    expect(await listGranted(officer, {}, all)).toEqual([]);
    await pass(owner, attemptId, id);
    expect(await lookAt(officer, attemptId)).toBeDefined();
    await withActor(owner, (tx) => tx.execute(sql`update app.grants set revoked_at = now()`));
    expect(await lookAt(officer, attemptId)).toBeUndefined();
  });

  test("nobody grants a stranger's record, and staff grant themselves nothing", async () => {
    const officer = await aColleague();
    const [owner, thief] = [await aConsumer(), await aConsumer()];
    const attemptId = await aRecord(owner, FACTS);
    const { id } = await anOpenCase(officer);
    for (const actor of [thief, officer]) {
      const forged = withActor(actor, (tx) =>
        insertGrant(tx, {
          orgId: officer.org,
          subjectId: owner.subjects[0],
          attemptId,
          consentId: randomUUID(),
          days: 9,
        }),
      );
      await expect(forged).rejects.toMatchObject({ code: "42501" });
    }
    await expect(pass(thief, attemptId, id)).rejects.toMatchObject({ code: "23503" });
    expect(await listGranted(officer, {}, all)).toEqual([]);
  });

  test("the list is filtered and cut into pages without gap or double", async () => {
    const officer = await aColleague();
    const { id } = await anOpenCase(officer);
    const owner = await aConsumer();
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const attemptId = await aRecord(owner, {
        ...FACTS,
        service: { ...FACTS.service, sector: n < 3 ? "video" : "telecom-plan" },
      });
      await pass(owner, attemptId, id);
      made.push(attemptId);
    }
    const seen: string[] = [];
    for (let after: { at: string; id: string } | undefined; ; ) {
      const rows = await listGranted(officer, {}, { after, size: 3 });
      seen.push(...rows.map((row) => row.id));
      const last = rows.at(-1);
      if (rows.length < 3 || last === undefined) break;
      after = { at: last.updatedAt, id: last.id };
    }
    expect(seen).toEqual(made.toReversed());
    const count = async (filter: Parameters<typeof listGranted>[1]) =>
      (await listGranted(officer, filter, all)).length;
    expect(await count({ sector: "video" })).toBe(3);
    expect(await count({ obstacle: "callback-deferral" })).toBe(7);
    expect(await count({ obstacle: "bot-wall" })).toBe(0);
    expect(await count({ provider: SAMPLE_PROVIDER, status: "draft" })).toBe(7);
    expect(await count({ status: "resolved" })).toBe(0);
  });
});

test("a record of an entry that was merged is found under the entry that stays, in the filter too", async () => {
  const officer = await aColleague();
  const { id } = await anOpenCase(officer);
  const owner = await aConsumer();
  const attemptId = await aRecord(owner, FACTS);
  await pass(owner, attemptId, id);
  const [gone, stays] = [randomUUID(), randomUUID()];
  await asAdministrator(async (admin) => {
    for (const [provider, name] of [
      [stays, "留下的公司"],
      [gone, "并入的公司"],
    ])
      await admin.query("insert into app.providers (id, name, kind) values ($1, $2, 'other')", [
        provider,
        name,
      ]);
    await admin.query("update app.providers set merged_into = $2 where id = $1", [gone, stays]);
    await admin.query("update app.attempts set provider_id = $2 where id = $1", [attemptId, gone]);
  });
  expect(await grantedProviders(officer)).toEqual([{ id: stays, name: "留下的公司" }]);
  expect((await listGranted(officer, { provider: stays }, all)).map((row) => row.id)).toEqual([attemptId]);
  expect(await listGranted(officer, { provider: SAMPLE_PROVIDER }, all)).toEqual([]);
});

describe("two staff edit one case (E-08)", () => {
  const form = (title: string) => ({
    title,
    summary: "经过相似的人。",
    provider: SAMPLE_PROVIDER,
    sector: "telecom-plan",
    obstacles: ["callback-deferral"],
    from: "2026-08-01",
    to: "2026-10-31",
    cap: "",
  });

  test("the second sees both texts, nothing is lost, and publishing needs the latest", async () => {
    const first: Staff = await aColleague("officer");
    const second = await aColleague("lead", first.org);
    const { id } = await anOpenCase(first);
    const version = (await readOwnCase(first, id))?.version ?? 0;
    const save = (actor: Actor, title: string) =>
      perform(saveCase, actor, { caseId: id, version, raw: form(title) });
    expect(await save(first, "甲的文字")).toMatchObject({ value: { conflict: false, wrong: false } });
    expect(await save(second, "乙的文字")).toMatchObject({ value: { conflict: true } });
    expect((await readOwnCase(second, id))?.raw.title).toBe("甲的文字");
    expect((await parkedCase(second, id))?.title).toBe("乙的文字");
    expect(await parkedCase(first, id)).toBeUndefined();
    expect(await perform(publishCaseForm, second, { caseId: id, version })).toMatchObject({
      refusal: { code: "case.changed" },
    });
    const latest = (await readOwnCase(second, id))?.version;
    expect(await perform(settleCase, second, { caseId: id, version: latest, keep: "mine" })).toMatchObject({
      ok: true,
    });
    const settled = await readOwnCase(first, id);
    expect(settled?.raw.title).toBe("乙的文字");
    expect(await parkedCase(second, id)).toBeUndefined();
    expect(await perform(publishCaseForm, first, { caseId: id, version: settled?.version })).toMatchObject({
      value: { next: 2 },
    });
    const published = await readOwnCase(first, id);
    expect(published).toMatchObject({ title: "乙的文字", criteriaVersion: 2, status: "open" });
    expect(await perform(publishCaseForm, first, { caseId: id, version: published?.version })).toMatchObject({
      value: { next: 2 },
    });
    const last = (await readOwnCase(first, id))?.version;
    expect(await perform(closeCase, first, { caseId: id, version: last })).toEqual({
      ok: false,
      fields: { sure: "choice-required" },
    });
    expect((await readOwnCase(first, id))?.status).toBe("open");
    const sure = "yes";
    expect(await perform(closeCase, first, { caseId: id, version: last, sure })).toMatchObject({ ok: true });
    expect(await perform(closeCase, first, { caseId: id, version: 1 })).toMatchObject({ ok: true });
  });

  test("an incomplete form is kept and not published; another association's case is not there", async () => {
    const [officer, other] = [await aColleague(), await aColleague("lead")];
    const { id, slug } = await anOpenCase(officer);
    const version = (await readOwnCase(officer, id))?.version ?? 0;
    const raw = { ...form(""), to: "2026-07-01", cap: "一百" };
    expect(await perform(saveCase, officer, { caseId: id, version, raw })).toMatchObject({
      value: { wrong: true },
    });
    const saved = await readOwnCase(officer, id);
    expect(saved?.raw).toEqual(raw);
    expect(await perform(publishCaseForm, officer, { caseId: id, version: saved?.version })).toMatchObject({
      refusal: { code: "case.incomplete" },
    });
    for (const [verb, input] of [
      [saveCase, { caseId: id, version, raw: form("夺") }],
      [publishCaseForm, { caseId: id, version }],
      [closeCase, { caseId: id, version }],
    ] as const) {
      expect(await perform(verb as UseCase<unknown>, other, input)).toMatchObject({
        refusal: { code: "case.not-found" },
      });
    }
    expect(await membersOf(other, id, all)).toEqual([]);
    expect((await readCase(aVisitor(), slug))?.title).toBe("示例案件");
  });
});
