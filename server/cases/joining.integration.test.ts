import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAttempt } from "@/db/attempts/read";
import { candidates, listCases, readCase } from "@/db/cases/read";
import { lockOwnCase, moveCase, publishCase } from "@/db/cases/write";
import { withActor } from "@/db/client";
import { DatabaseFailure } from "@/db/database-failure";
import { consentsOf, membershipsOf, membersOf } from "@/db/members/read";
import { closePools } from "@/db/pools";
import { aColleague, aConsumer, anOpenCase, aRecord, CRITERIA, consumers } from "@/db/testing/case-people";
import { asAdministrator, aVisitor } from "@/db/testing/people";
import type { Actor, Consumer } from "@/domain/access/actor";
import type { ConsentPurpose } from "@/domain/cases/consents";
import { checkJoinCase } from "@/server/cases/check-join";
import { consentTexts } from "@/server/cases/consent-texts";
import { joinCase } from "@/server/cases/join-case";
import { leaveCase } from "@/server/cases/leave-case";
import { verifyMember } from "@/server/cases/verify-member";
import { withdrawConsent } from "@/server/cases/withdraw-consent";
import type { UseCase } from "@/server/use-case";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
afterAll(closePools);

const ABOUT = { title: "示例案件", organiser: "示例消费者协会" };
const YES = { own: "yes", adult: "yes", done: "no", sued: "no" };

function perform<T>(verb: UseCase<T>, actor: Actor, input: unknown) {
  return verb.perform({ actor, input, addressPrefix: "direct" });
}

const given = (...purposes: ConsentPurpose[]) =>
  consentTexts("zh-CN", ABOUT)
    .filter(({ purpose }) => purposes.includes(purpose))
    .map(({ purpose, hash }) => ({ purpose, textHash: hash }));

async function ready(
  caseId: string,
  consumer?: Consumer,
): Promise<{ consumer: Consumer; attemptId: string }> {
  const person = consumer ?? (await aConsumer());
  const attemptId = await aRecord(person);
  expect(await perform(checkJoinCase, person, { caseId, attemptId, ...YES })).toMatchObject({
    value: { verdict: "yes" },
  });
  return { consumer: person, attemptId };
}

const join = (consumer: Actor, caseId: string, attemptId: string, ...purposes: ConsentPurpose[]) =>
  perform(joinCase, consumer, { caseId, attemptId, criteriaVersion: 1, consents: given(...purposes) });

async function counted(caseId: string): Promise<{ registered: number; verified: number; rows: number }> {
  const { rows } = await asAdministrator((admin) =>
    admin.query(
      `select c.registered, c.verified, (select count(*)::int from app.members m
         where m.case_id = c.case_id and m.status not in ('left', 'refused')) as rows
       from app.case_counts c where c.case_id = $1`,
      [caseId],
    ),
  );
  return rows[0];
}

describe("joining", () => {
  test("interest is counted and nothing more; passing the record opens it to this association alone", async () => {
    const [officer, other] = [await aColleague(), await aColleague()];
    const { id } = await anOpenCase(officer);
    const { consumer, attemptId } = await ready(id);
    expect(await join(consumer, id, attemptId, "join-case")).toMatchObject({ value: { already: false } });
    expect(await membershipsOf(consumer)).toMatchObject([{ caseId: id, status: "interested" }]);
    expect(await membersOf(officer, id, { after: undefined, size: 10 })).toMatchObject([{ facts: null }]);
    expect(await join(consumer, id, attemptId, "pass-to-association")).toMatchObject({ ok: true });
    const [member] = await membersOf(officer, id, { after: undefined, size: 10 });
    expect(member).toMatchObject({ status: "joined", facts: { service: { sector: "telecom-plan" } } });
    expect(await membersOf(other, id, { after: undefined, size: 10 })).toEqual([]);
    const decide = (actor: Actor) =>
      perform(verifyMember, actor, { memberId: member?.id, version: member?.version, decision: "verified" });
    expect(await decide(other)).toMatchObject({ refusal: { code: "member.not-found" } });
    expect(await decide(consumer)).toMatchObject({ refusal: { code: "access.denied" } });
    expect(await decide(officer)).toMatchObject({ value: { decision: "verified" } });
    expect(await counted(id)).toEqual({ registered: 1, verified: 1, rows: 1 });
    // Taken back after the verification, and given again: the record opens again, the place stands.
    const seen = async () => (await membersOf(officer, id, { after: undefined, size: 10 }))[0];
    await perform(withdrawConsent, consumer, { caseId: id, purpose: "pass-to-association" });
    expect(await seen()).toMatchObject({ status: "verified", facts: null });
    expect(await join(consumer, id, attemptId, "pass-to-association")).toMatchObject({
      value: { already: false },
    });
    expect(await seen()).toMatchObject({
      status: "verified",
      facts: { service: { sector: "telecom-plan" } },
    });
    expect(await join(consumer, id, attemptId, "pass-to-association")).toMatchObject({
      value: { already: true },
    });
    expect(await counted(id)).toEqual({ registered: 1, verified: 1, rows: 1 });
  });

  test("consents: none, another one, altered words, an unknown purpose are refused; rows keep the hash (I-03)", async () => {
    const { id } = await anOpenCase(await aColleague());
    const { consumer, attemptId } = await ready(id);
    const missing = { refusal: { code: "consent.missing" } };
    expect(await join(consumer, id, attemptId)).toMatchObject(missing);
    expect(await join(consumer, id, attemptId, "publish-in-figures")).toMatchObject(missing);
    expect(await join(consumer, id, attemptId, "pass-to-association")).toMatchObject(missing);
    const forged = { caseId: id, attemptId, criteriaVersion: 1 };
    const altered = [{ purpose: "join-case", textHash: "0".repeat(64) }];
    expect(await perform(joinCase, consumer, { ...forged, consents: altered })).toMatchObject({
      refusal: { code: "consent.changed" },
    });
    const unknown = [{ purpose: "everything", textHash: "0".repeat(64) }];
    expect(await perform(joinCase, consumer, { ...forged, consents: unknown })).toHaveProperty("fields");
    expect(await consentsOf(consumer, id)).toEqual([]);
    await join(consumer, id, attemptId, "join-case", "publish-in-figures");
    expect(
      (await consentsOf(consumer, id))
        .map(({ purpose, textHash }) => ({ purpose, textHash }))
        .sort(byPurpose),
    ).toEqual([...given("join-case", "publish-in-figures")].sort(byPurpose));
  });

  test("steps cannot be skipped: no check, a record that does not fit, another's record, no sign-in (B-17, A-03)", async () => {
    const officer = await aColleague();
    const { id } = await anOpenCase(officer);
    const stranger = await ready(id);
    const consumer = await aConsumer();
    const attemptId = await aRecord(consumer);
    expect(await join(consumer, id, attemptId, "join-case")).toMatchObject({
      refusal: { code: "case.does-not-fit" },
    });
    await perform(checkJoinCase, consumer, { caseId: id, attemptId, ...YES, sued: "yes" });
    expect(await join(consumer, id, attemptId, "join-case")).toMatchObject({
      refusal: { code: "case.does-not-fit" },
    });
    const foreign = await join(consumer, id, stranger.attemptId, "join-case");
    expect(foreign).toEqual(await join(consumer, id, randomUUID(), "join-case"));
    expect(
      await perform(checkJoinCase, consumer, { caseId: id, attemptId: stranger.attemptId, ...YES }),
    ).toEqual(await perform(checkJoinCase, consumer, { caseId: id, attemptId: randomUUID(), ...YES }));
    for (const actor of [aVisitor(), officer]) {
      expect(await join(actor, id, attemptId, "join-case")).toMatchObject({
        refusal: { code: "access.denied" },
      });
    }
    const skipping = withActor(consumer, (tx) =>
      tx.execute(
        `insert into app.members (org_id, case_id, subject_id, attempt_id, person_id, status, criteria_version)
         values ('${officer.org}', '${id}', '${consumer.subjects[0]}', '${attemptId}', '${consumer.person}', 'joined', 1)`,
      ),
    );
    await expect(skipping).rejects.toMatchObject({ constraint: "members_consent" });
    expect(await counted(id)).toEqual({ registered: 0, verified: 0, rows: 0 });
  });

  test("twice, at one moment and from two drafts of one person: one member", async () => {
    const { id } = await anOpenCase(await aColleague());
    const consumer = await aConsumer();
    const { attemptId } = await ready(id, consumer);
    const second = await ready(id, consumer);
    const outcomes = await Promise.all(
      [attemptId, second.attemptId, attemptId, second.attemptId].map((attempt) =>
        join(consumer, id, attempt, "join-case"),
      ),
    );
    for (const outcome of outcomes) {
      const fine = outcome.ok || ("refusal" in outcome && outcome.refusal.code === "member.already");
      expect(fine, JSON.stringify(outcome)).toBe(true);
    }
    expect(await join(consumer, id, attemptId, "join-case")).toMatchObject({ value: { already: true } });
    expect(await counted(id)).toEqual({ registered: 1, verified: 0, rows: 1 });
  });

  test("leaving ends the consents and the association's right; coming back asks again", async () => {
    const officer = await aColleague();
    const { id } = await anOpenCase(officer);
    const { consumer, attemptId } = await ready(id);
    await join(consumer, id, attemptId, "join-case", "pass-to-association");
    expect(await readAttempt(consumer, attemptId)).toBeDefined();
    expect(await perform(leaveCase, consumer, { caseId: id })).toEqual({
      ok: false,
      fields: { choice: "choice-required" },
    });
    expect(await perform(leaveCase, consumer, { caseId: id, choice: "stay" })).toMatchObject({
      value: { left: false },
    });
    expect(await counted(id)).toMatchObject({ registered: 1 });
    expect(await perform(leaveCase, consumer, { caseId: id, choice: "leave" })).toMatchObject({
      value: { left: true },
    });
    expect(await perform(leaveCase, consumer, { caseId: id, choice: "leave" })).toMatchObject({
      value: { left: false },
    });
    expect(await counted(id)).toEqual({ registered: 0, verified: 0, rows: 0 });
    expect((await consentsOf(consumer, id)).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect(await membersOf(officer, id, { after: undefined, size: 10 })).toMatchObject([
      { status: "left", facts: null },
    ]);
    expect(await join(consumer, id, attemptId)).toMatchObject({ refusal: { code: "consent.missing" } });
    expect(await join(consumer, id, attemptId, "join-case")).toMatchObject({ value: { already: false } });
    expect(await membershipsOf(consumer)).toMatchObject([{ status: "interested" }]);
  });

  test("one consent is taken back by itself: the record is closed, the place stays", async () => {
    const officer = await aColleague();
    const { id } = await anOpenCase(officer);
    const { consumer, attemptId } = await ready(id);
    await join(consumer, id, attemptId, "join-case", "pass-to-association", "publish-in-figures");
    const withdraw = (purpose: string) => perform(withdrawConsent, consumer, { caseId: id, purpose });
    expect(await withdraw("join-case")).toHaveProperty("fields");
    expect(await withdraw("publish-in-figures")).toMatchObject({ value: { ended: 1 } });
    expect(await membershipsOf(consumer)).toMatchObject([{ status: "joined" }]);
    expect(await withdraw("pass-to-association")).toMatchObject({ value: { ended: 1 } });
    expect(await withdraw("pass-to-association")).toMatchObject({ value: { ended: 0 } });
    expect(await membersOf(officer, id, { after: undefined, size: 10 })).toMatchObject([
      { status: "interested", facts: null },
    ]);
    expect(await counted(id)).toEqual({ registered: 1, verified: 0, rows: 1 });
    const stranger = await aConsumer();
    expect(
      await perform(withdrawConsent, stranger, { caseId: id, purpose: "publish-in-figures" }),
    ).toMatchObject({
      refusal: { code: "member.not-found" },
    });
  });

  test("closed, changed after joining: clear answers and exact counts", async () => {
    const lead = await aColleague("lead");
    const { id, slug } = await anOpenCase(lead);
    const [first, late] = [await ready(id), await ready(id)];
    await join(first.consumer, id, first.attemptId, "join-case");
    const narrow = { ...CRITERIA, obstacles: ["bot-wall" as const] };
    await withActor(lead, async (tx) => {
      const groupCase = await lockOwnCase(tx, lead.org, id);
      if (groupCase)
        await publishCase(tx, groupCase, {
          title: "示例案件",
          summary: "改过。",
          cap: null,
          criteria: narrow,
          next: 2,
        });
    });
    expect(await join(late.consumer, id, late.attemptId, "join-case")).toMatchObject({
      refusal: { code: "case.criteria-changed" },
    });
    expect(await membershipsOf(first.consumer)).toMatchObject([{ criteriaVersion: 1, status: "interested" }]);
    expect(await readCase(aVisitor(), slug)).toMatchObject({
      criteriaVersion: 2,
      registered: "fewer-than-10",
    });
    await withActor(lead, (tx) => moveCase(tx, id, "closed"));
    expect(await join(late.consumer, id, late.attemptId, "join-case")).toMatchObject({
      refusal: { code: "case.not-open" },
    });
    expect(await counted(id)).toEqual({ registered: 1, verified: 0, rows: 1 });
    expect(await perform(leaveCase, first.consumer, { caseId: id, choice: "leave" })).toMatchObject({
      value: { left: true },
    });
  });
});

/** E-05 and E-06 in short; the long form with DRILLS=1 has 10,000 joins by 5,000 people. */
const PEOPLE = process.env.DRILLS === "1" ? 5_000 : 60;
const CAP = process.env.DRILLS === "1" ? 500 : 12;

describe("a crowd", () => {
  test(`${PEOPLE} people join twice each: exactly as many members, shown as they are (E-05)`, async () => {
    const officer = await aColleague();
    const { id, slug } = await anOpenCase(officer);
    await crowd(id);
    expect(await counted(id)).toEqual({ registered: PEOPLE, verified: 0, rows: PEOPLE });
    expect(await readCase(aVisitor(), slug)).toMatchObject({ registered: PEOPLE, verified: "fewer-than-10" });
  }, 600_000);

  test(`the same with room for ${CAP}: exactly so many, the rest are told that it is full (E-06)`, async () => {
    const { id, slug } = await anOpenCase(await aColleague(), CAP);
    const codes = await crowd(id);
    expect(await counted(id)).toMatchObject({ registered: CAP, rows: CAP });
    expect(codes.filter((code) => code === "ok")).toHaveLength(CAP);
    expect(new Set(codes)).toEqual(
      new Set(["ok", "already", "case.full"].filter((code) => codes.includes(code))),
    );
    expect(codes).toContain("case.full");
    expect(await readCase(aVisitor(), slug)).toMatchObject({ full: true });
    expect((await listCases(aVisitor())).some((one) => one.slug === slug)).toBe(true);
  }, 600_000);
});

async function crowd(caseId: string): Promise<string[]> {
  const people = [...(await consumers(PEOPLE))];
  const queue: { consumer: Consumer; attemptId: string }[] = [];
  await sixteen(people, async (consumer) => {
    queue.push(await retried(() => ready(caseId, consumer)));
  });
  const codes: string[] = [];
  await sixteen([...queue, ...queue.toReversed()], async ({ consumer, attemptId }) => {
    const outcome = await retried(() => join(consumer, caseId, attemptId, "join-case"));
    const refused = !outcome.ok && "refusal" in outcome ? outcome.refusal.code : "fields";
    codes.push(outcome.ok ? (outcome.value.already ? "already" : "ok") : refused);
  });
  return codes.map((code) => (code === "member.already" ? "already" : code));
}

/** Sixteen at a time, as sixteen servers would send them. */
async function sixteen<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const worker = async () => {
    for (let item = items.pop(); item !== undefined; item = items.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** A lock that was waited for too long wrote nothing: the browser's retry decides, and it must succeed. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 6 || !(error instanceof DatabaseFailure) || error.code !== "55P03") throw error;
    }
  }
}

test("a person sees the own records as candidates, nobody else's", async () => {
  const [a, b] = [await aConsumer(), await aConsumer()];
  const attemptId = await aRecord(a);
  expect((await candidates(a)).map(({ id }) => id)).toEqual([attemptId]);
  expect(await candidates(b)).toEqual([]);
  expect(await candidates(aVisitor())).toEqual([]);
});

const byPurpose = (a: { purpose: string }, b: { purpose: string }) => (a.purpose < b.purpose ? -1 : 1);
