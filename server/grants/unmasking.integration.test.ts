import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseFor } from "@/db/cases/write";
import { withActor } from "@/db/client";
import { shownField, unmaskingsOf } from "@/db/grants/read";
import { insertUnmasking } from "@/db/grants/write";
import { insertLetter } from "@/db/letters/write";
import { logOfCase, logOfRecord } from "@/db/log/read";
import { insertConsent, insertGrant } from "@/db/members/write";
import { closePools } from "@/db/pools";
import { aColleague, aConsumer, anOpenCase, aRecord, FITTING } from "@/db/testing/case-people";
import { asAdministrator } from "@/db/testing/people";
import type { Consumer, Staff } from "@/domain/access/actor";
import { assess } from "@/domain/law/assess";
import { letterText } from "@/domain/letters/letter-text";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { checkJoinCase } from "@/server/cases/check-join";
import { seeMembers } from "@/server/cases/list-members";
import { seeRecords } from "@/server/grants/list-records";
import { lookAt } from "@/server/grants/look-at";
import { lookAtLetter } from "@/server/grants/look-at-letter";
import { unmaskField } from "@/server/grants/unmask-field";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
afterAll(closePools);

const PHONE = "13800138000";
const NAME = "张小倩";
const ADDRESS = "示例路1号2室";
const FACTS = { ...FITTING, consumer: { name: NAME, phone: PHONE, address: ADDRESS } };

type Scene = { officer: Staff; owner: Consumer; attemptId: string; caseId: string };

async function passed(facts = FACTS, grant = true): Promise<Scene> {
  const officer = await aColleague();
  const owner = await aConsumer();
  const attemptId = await aRecord(owner, facts);
  const { id: caseId } = await anOpenCase(officer);
  if (grant) {
    await withActor(owner, async (tx) => {
      const groupCase = await caseFor(tx, caseId);
      if (groupCase === undefined) throw new Error("no case");
      const place = { subjectId: owner.subjects[0], attemptId };
      const purpose = "pass-to-association";
      const consentId = await insertConsent(tx, { groupCase, ...place, purpose, textHash: "a".repeat(64) });
      await insertGrant(tx, { orgId: officer.org, ...place, consentId, days: 30 });
    });
  }
  return { officer, owner, attemptId, caseId };
}

const unmask = (actor: Staff, attemptId: string, more: object = {}) =>
  unmaskField.perform({
    actor,
    input: { attemptId, field: "phone", reason: "contact", note: "回电约补材料", ...more },
    addressPrefix: "direct",
  });

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe("looking behind a mask", () => {
  test("one field for a minute, with reason and row; the value stands in no table and no log", async () => {
    const { officer, attemptId } = await passed();
    const outcome = await unmask(officer, attemptId);
    if (!outcome.ok) throw new Error("not shown");
    const { id } = outcome.value;
    expect(await shownField(officer, attemptId, id)).toMatchObject({ field: "phone", value: PHONE });
    expect(await shownField(await aColleague("lead", officer.org), attemptId, id)).toBeUndefined();
    expect(await unmaskingsOf(officer, [attemptId])).toMatchObject([
      { id, field: "phone", reason: "contact", note: "回电约补材料", personId: officer.person },
    ]);
    const [row] = await logOfRecord(officer, attemptId);
    expect(row).toMatchObject({
      action: "field.unmasked",
      actor: `person:${officer.person}`,
      detail: { field: "phone", reason: "contact", unmasking: id },
    });
    const { rows } = await asAdministrator((admin) =>
      admin.query(
        "select (select string_agg(l::text, '') from audit.log l) || (select string_agg(u::text, '') from app.unmaskings u) as all",
      ),
    );
    expect(rows[0].all).not.toContain(PHONE);
    await asAdministrator(async (admin) => {
      await admin.query("alter table app.unmaskings disable trigger no_change");
      await admin.query("update app.unmaskings set shown_at = now() - interval '61 seconds' where id = $1", [
        id,
      ]);
      await admin.query("alter table app.unmaskings enable trigger no_change");
    });
    expect(await shownField(officer, attemptId, id)).toBeUndefined();
  });

  test("twenty minutes after the second factor it is asked for again, and nothing is written (A-15)", async () => {
    const { officer, attemptId } = await passed();
    expect(await unmask({ ...officer, secondFactorAt: ago(20) }, attemptId)).toMatchObject({
      refusal: { code: "step-up.needed" },
    });
    expect(await unmaskingsOf(officer, [attemptId])).toEqual([]);
    expect(await unmask({ ...officer, secondFactorAt: ago(9) }, attemptId)).toMatchObject({ ok: true });
  });

  test("without a reason, without words, too many words, without such a field: a clear no each", async () => {
    const { officer, attemptId } = await passed();
    expect(await unmask(officer, attemptId, { reason: "", note: " " })).toEqual({
      ok: false,
      fields: { reason: "reason-required", note: "note-required" },
    });
    expect(await unmask(officer, attemptId, { note: "长".repeat(201) })).toEqual({
      ok: false,
      fields: { note: "note-too-long" },
    });
    expect(await unmask(officer, attemptId, { field: "account" })).toMatchObject({
      refusal: { code: "field.empty" },
    });
    expect(await unmask(officer, attemptId, { field: "identity" })).toHaveProperty("fields");
    expect(await unmask(officer, attemptId, { orgId: randomUUID() })).toHaveProperty("fields");
  });

  test("not without a living grant, not for another association, not beneath the forms either (A-16)", async () => {
    const { officer, attemptId } = await passed();
    const other = await aColleague();
    const absent = await unmask(other, randomUUID());
    expect(await unmask(other, attemptId)).toEqual(absent);
    expect(absent).toMatchObject({ refusal: { code: "attempt.not-found" } });
    const ungranted = await passed(FACTS, false);
    expect(await unmask(ungranted.officer, ungranted.attemptId)).toEqual(absent);
    const row = { id: randomUUID(), attemptId, field: "phone", reason: "contact", note: "1234" } as const;
    for (const [actor, forged] of [
      [other, { ...row, orgId: other.org, personId: other.person }],
      [other, { ...row, orgId: officer.org, personId: officer.person }],
      [officer, { ...row, orgId: officer.org, personId: other.person }],
    ] as const) {
      await expect(withActor(actor, (tx) => insertUnmasking(tx, forged))).rejects.toMatchObject({
        code: "42501",
      });
    }
  });
});

describe("what else staff see of people", () => {
  test("a letter word for word, masked, with a row; nothing of it without a grant (A-16)", async () => {
    const today = plainDate("2026-11-23");
    const story = studentPhonePlan(plainDate("2026-09-01")).facts;
    const facts = { ...story, consumer: { ...story.consumer, ...FACTS.consumer } };
    const { officer, owner, attemptId } = await passed(facts);
    const { findings, statuteBook } = assess(facts, today);
    const { id: letterId } = await withActor(owner, (tx) =>
      insertLetter(tx, {
        subjectId: owner.subjects[0],
        attemptId,
        kind: "operator-complaint",
        facts,
        findings,
        statuteBook,
        edits: { annexes: "" },
        textHash: "a".repeat(64),
        composedOn: today,
      }),
    );
    const seen = await lookAtLetter(officer, { attemptId, letterId }, "zh-CN");
    if (seen === undefined) throw new Error("the letter was not shown");
    const text = letterText(seen.letter);
    expect(text).toContain(facts.service.provider.name);
    for (const secret of [NAME, PHONE, ADDRESS]) expect(text).not.toContain(secret);
    const [row] = await logOfRecord(officer, attemptId);
    expect(row).toMatchObject({ action: "granted.read", detail: { letter: letterId } });
    expect(await lookAtLetter(await aColleague(), { attemptId, letterId }, "zh-CN")).toBeUndefined();
    expect(await lookAtLetter(officer, { attemptId: randomUUID(), letterId }, "zh-CN")).toBeUndefined();
  });

  test("each list is a row that says how many, and the log of a case is its own association's", async () => {
    const { officer, attemptId, caseId } = await passed();
    const other = await aColleague("lead");
    expect((await seeRecords(officer, {}, { size: 10 })).rows.map(({ id }) => id)).toEqual([attemptId]);
    expect((await seeMembers(officer, caseId, { size: 10 })).rows).toEqual([]);
    expect((await seeMembers(other, caseId, { size: 10 })).rows).toEqual([]);
    await lookAt(officer, attemptId);
    const { rows } = await asAdministrator((admin) =>
      admin.query("select action, detail::jsonb ->> 'rows' as rows from audit.log where stream = $1", [
        `person:${officer.person}`,
      ]),
    );
    expect(rows).toContainEqual({ action: "granted.listed", rows: "1" });
    const log = await logOfCase(officer, caseId, { before: undefined, size: 50 });
    expect(log.map(({ action }) => action)).toEqual(["members.listed"]);
    expect(await logOfCase(other, caseId, { before: undefined, size: 50 })).toEqual([]);
    expect(await logOfRecord(other, attemptId)).toEqual([]);
    expect(await logOfRecord(officer, attemptId)).toMatchObject([{ action: "granted.read" }]);
  });

  test("a draft of a case and no case at all look the same to who wants to join (A-02)", async () => {
    const { owner, attemptId, caseId } = await passed();
    const draft = randomUUID();
    await asAdministrator(async (admin) => {
      await admin.query("select set_config('app.role', 'lead', false)");
      await admin.query(
        `insert into app.group_cases (id, org_id, slug, organiser, raw)
         select $1, org_id, $2, organiser, '{}' from app.group_cases where id = $3`,
        [draft, `draft-${draft.slice(0, 8)}`, caseId],
      );
    });
    const check = (id: string) =>
      checkJoinCase.perform({
        actor: owner,
        input: { caseId: id, attemptId, own: "yes", adult: "yes", done: "no", sued: "no" },
        addressPrefix: "direct",
      });
    expect(await check(draft)).toEqual(await check(randomUUID()));
  });
});
