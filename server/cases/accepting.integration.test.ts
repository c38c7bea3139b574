import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAnswers, readAttempt } from "@/db/attempts/read";
import { candidates } from "@/db/cases/read";
import { withActor } from "@/db/client";
import { logOfCase } from "@/db/log/read";
import {
  consentsOf,
  type MemberRow,
  memberCounts,
  membershipsOf,
  membersOf,
  waitingByCase,
} from "@/db/members/read";
import { closePools } from "@/db/pools";
import { comingDates } from "@/db/reminders/read";
import { type PendingPerson, replaceMilestones, tellMember } from "@/db/reminders/write";
import { aColleague, aConsumer, anOpenCase, aRecord, FITTING } from "@/db/testing/case-people";
import { asAdministrator } from "@/db/testing/people";
import type { Actor, Consumer, Staff } from "@/domain/access/actor";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { ACCEPTANCE_STEP, acceptancesOf } from "@/domain/attempts/steps/acceptance";
import { digestOf } from "@/domain/reminders/due";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import { addDays } from "@/domain/time/arithmetic";
import { dayOfInstant } from "@/domain/time/instant";
import { plainDate } from "@/domain/time/plain-date";
import { acceptMember } from "@/server/cases/accept-member";
import { agreeToAcceptance } from "@/server/cases/agree-acceptance";
import { checkJoinCase } from "@/server/cases/check-join";
import { acceptanceText, consentTexts } from "@/server/cases/consent-texts";
import { joinCase } from "@/server/cases/join-case";
import { leaveCase } from "@/server/cases/leave-case";
import { verifyMember } from "@/server/cases/verify-member";
import { withdrawConsent } from "@/server/cases/withdraw-consent";
import { lookAt } from "@/server/grants/look-at";
import { chooseReminders } from "@/server/reminders/choose-reminders";
import type { UseCase } from "@/server/use-case";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
afterAll(closePools);

const ABOUT = { title: "示例案件", organiser: "示例消费者协会" };
const TODAY = dayOfInstant(new Date().toISOString());
const refusal = (code: string) => ({ ok: false, refusal: { code } });

function perform<T>(verb: UseCase<T>, actor: Actor, input: unknown) {
  return verb.perform({ actor, input, addressPrefix: "direct" });
}

type Scene = { lead: Staff; officer: Staff; consumer: Consumer; caseId: string; attemptId: string };

/** A member who passed a record on, in a case of a lead. */
async function joined(facts: AttemptFacts = FITTING): Promise<Scene> {
  const lead = await aColleague("lead");
  const officer = await aColleague("officer", lead.org);
  const { id: caseId } = await anOpenCase(lead);
  const consumer = await aConsumer();
  const attemptId = await aRecord(consumer, facts);
  const yes = { own: "yes", adult: "yes", done: "no", sued: "no" };
  await perform(checkJoinCase, consumer, { caseId, attemptId, ...yes });
  const consents = consentTexts("zh-CN", ABOUT)
    .filter(({ purpose }) => purpose !== "publish-in-figures")
    .map(({ purpose, hash }) => ({ purpose, textHash: hash }));
  expect(
    await perform(joinCase, consumer, { caseId, attemptId, criteriaVersion: 1, consents }),
  ).toMatchObject({
    ok: true,
  });
  return { lead, officer, consumer, caseId, attemptId };
}

async function member({ lead, caseId }: Scene): Promise<MemberRow> {
  const [row] = await membersOf(lead, caseId, { size: 5 });
  if (row === undefined) throw new Error("there is no member");
  return row;
}

async function decide(scene: Scene, decision: string, reason = "", actor: Actor = scene.officer) {
  const { id, version } = await member(scene);
  return perform(verifyMember, actor, { memberId: id, version, decision, reason });
}

const agree = (scene: Scene, choice = "agree", textHash = acceptanceText("zh-CN", ABOUT).hash) =>
  perform(agreeToAcceptance, scene.consumer, { caseId: scene.caseId, choice, textHash });

async function accept(scene: Scene, actor: Actor = scene.lead, choice = "accept") {
  const { id, version } = await member(scene);
  return perform(acceptMember, actor, { memberId: id, version, choice });
}

describe("acceptance by the association", () => {
  test("is a step of its own: verified, agreed to, decided by a lead, with its day in the history", async () => {
    const scene = await joined();
    expect(await waitingByCase(scene.officer)).toEqual(new Map([[scene.caseId, 1]]));
    expect(await waitingByCase(await aColleague())).toEqual(new Map());
    expect(await waitingByCase(scene.consumer)).toEqual(new Map());
    expect(await accept(scene)).toMatchObject(refusal("member.cannot-move"));
    expect(await agree(scene)).toMatchObject(refusal("member.not-verified"));
    expect(await decide(scene, "verified")).toMatchObject({ ok: true });
    expect(await waitingByCase(scene.officer)).toEqual(new Map());
    expect(await accept(scene)).toMatchObject(refusal("consent.missing"));
    expect(await agree(scene, "")).toEqual({ ok: false, fields: { choice: "choice-required" } });
    expect(await agree(scene, "wait")).toMatchObject({ value: { agreed: false } });
    expect(await agree(scene, "agree", "0".repeat(64))).toMatchObject(refusal("consent.changed"));
    expect(await agree(scene)).toMatchObject({ value: { agreed: true } });
    expect(await agree(scene)).toMatchObject({ value: { agreed: false } });
    expect(await member(scene)).toMatchObject({ status: "verified", agreed: true });
    expect(await accept(scene, scene.officer)).toMatchObject(refusal("access.denied"));
    expect(await accept(scene, await aColleague("lead"))).toMatchObject(refusal("member.not-found"));
    expect(await accept(scene, scene.lead, "wait")).toMatchObject({ value: { accepted: false } });
    expect(await accept(scene)).toMatchObject({ value: { accepted: true } });

    expect(await membershipsOf(scene.consumer)).toMatchObject([{ status: "accepted", acceptedOn: TODAY }]);
    const [record] = await candidates(scene.consumer);
    expect(record?.facts?.history).toEqual([
      { route: "association-mediation", on: TODAY, acceptedOn: TODAY },
    ]);
    const answers = await readAnswers(scene.consumer, scene.attemptId);
    expect(acceptancesOf(answers)).toEqual(record?.facts?.history);
    if (record?.facts === undefined) throw new Error("no facts");
    expect(miitAppealEligibility(record.facts, TODAY)).toMatchObject({
      status: "closed",
      reason: "handled-elsewhere",
    });
    expect(await memberCounts(scene.lead, scene.caseId)).toMatchObject({ accepted: 1 });
    const said = (await logOfCase(scene.lead, scene.caseId, { before: undefined, size: 50 })).map(
      ({ action }) => action,
    );
    expect(said.slice(0, 3)).toEqual(["member.accepted", "acceptance.agreed", "member.verified"]);
    expect(await logOfCase(await aColleague("lead"), scene.caseId, { before: undefined, size: 50 })).toEqual(
      [],
    );
  });

  test("takes two people: whoever verified does not accept, not even beneath the form", async () => {
    const scene = await joined();
    const { lead } = scene;
    await decide(scene, "verified", "", lead);
    await agree(scene);
    expect(await accept(scene)).toMatchObject(refusal("member.verified-by-you"));
    const forged = withActor(lead, (tx) =>
      tx.execute(
        sql.raw(`update app.members set status = 'accepted', accepted_on = current_date, accepted_by = '${lead.person}'
          where case_id = '${scene.caseId}'`),
      ),
    );
    await expect(forged).rejects.toMatchObject({ constraint: "members_two_people" });
    // Taken back and verified by a colleague, it is theirs to accept.
    await decide(scene, "joined", "", lead);
    await decide(scene, "verified");
    expect(await accept(scene)).toMatchObject({ value: { accepted: true } });
    const other = await joined();
    await decide(other, "verified", "", other.lead);
    await agree(other);
    expect(await accept(other, await aColleague("lead", other.lead.org))).toMatchObject({
      value: { accepted: true },
    });
  });

  test("the guard holds: another body handles it, or has it and nobody knows", async () => {
    for (const entry of [
      { route: "miit-appeal", on: plainDate("2026-10-01"), acceptedOn: plainDate("2026-10-05") },
      { route: "market-complaint", on: plainDate("2026-10-01") },
    ] as const) {
      const scene = await joined({ ...FITTING, history: [entry] });
      await decide(scene, "verified");
      await agree(scene);
      expect(await accept(scene)).toMatchObject(refusal("member.handled-elsewhere"));
      expect(await member(scene)).toMatchObject({ status: "verified", acceptedOn: null });
    }
  });

  test("the database holds it too: no consent, no acceptance; no day, no acceptance", async () => {
    const scene = await joined();
    await decide(scene, "verified");
    const forged = (set: string) =>
      withActor(scene.lead, (tx) =>
        tx.execute(sql.raw(`update app.members set ${set} where case_id = '${scene.caseId}'`)),
      );
    await expect(forged("status = 'accepted', accepted_on = current_date")).rejects.toMatchObject({
      constraint: "members_consent",
    });
    await agree(scene);
    await expect(forged("status = 'accepted'")).rejects.toMatchObject({ constraint: "members_accepted_on" });
    const own = withActor(scene.consumer, (tx) =>
      tx.execute(sql.raw(`update app.members set status = 'accepted', accepted_on = current_date`)),
    );
    await expect(own).rejects.toMatchObject({ constraint: "members_lifecycle" });
  });

  test("the consent can be taken back until then; leaving afterwards ends the acceptance with its day", async () => {
    const scene = await joined();
    const { consumer, caseId, attemptId } = scene;
    await decide(scene, "verified");
    await agree(scene);
    const withdraw = () => perform(withdrawConsent, consumer, { caseId, purpose: "association-acceptance" });
    expect(await withdraw()).toMatchObject({ value: { ended: 1 } });
    expect(await accept(scene)).toMatchObject(refusal("consent.missing"));
    await agree(scene);
    expect(await accept(scene)).toMatchObject({ ok: true });
    expect(await withdraw()).toMatchObject(refusal("member.accepted-already"));
    expect(await perform(leaveCase, consumer, { caseId, choice: "leave" })).toMatchObject({
      value: { left: true },
    });
    const answers = await readAnswers(consumer, attemptId);
    expect(acceptancesOf(answers)).toEqual([
      { route: "association-mediation", on: TODAY, acceptedOn: TODAY, repliedOn: TODAY },
    ]);
    expect((await consentsOf(consumer, caseId)).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect(answers.filter(({ step }) => step === ACCEPTANCE_STEP)).toHaveLength(1);
    expect((await readAttempt(consumer, attemptId))?.id).toBe(attemptId);
  });
});

/** The lines that the sweep of this day would send to the person. */
async function dueTo({ person }: Consumer, today = TODAY): Promise<readonly string[]> {
  const { rows } = await asAdministrator((admin) =>
    admin.query("select entry.reminders_pending($1::date, null, 100000) as people", [today]),
  );
  const own = (rows[0].people as PendingPerson[]).find((one) => one.person === person);
  return own === undefined ? [] : digestOf(own.pending, own, own.told, today).map(({ code }) => code);
}

const wantsMessages = (consumer: Consumer, days: readonly string[], byMail = true) =>
  perform(chooseReminders, consumer, { days, byMail, bySms: false, locale: "zh-CN" });

const alreadyTold = ({ person }: Consumer, attemptId: string, key: string, code: string) =>
  asAdministrator((admin) =>
    admin.query(
      `insert into app.notices (person_id, day, channel, locale, items) values ($1, $2::date - 1, 'email', 'zh-CN', $3)`,
      [person, TODAY, JSON.stringify([{ attempt: attemptId, key, code, on: TODAY, offset: 0 }])],
    ),
  );

describe("news of a decision", () => {
  test("is left in the transaction of the decision, once for each, and told to whoever wants messages", async () => {
    const scene = await joined();
    const { consumer, attemptId } = scene;
    await wantsMessages(consumer, ["-7"]);
    expect(await dueTo(consumer)).toEqual([]);
    await decide(scene, "verified");
    await decide(scene, "verified");
    expect(await dueTo(consumer)).toEqual(["member-verified"]);
    expect(await dueTo(consumer, addDays(TODAY, 2))).toEqual(["member-verified"]);
    expect(await dueTo(consumer, addDays(TODAY, 3))).toEqual([]);
    const { id } = await member(scene);
    await alreadyTold(consumer, attemptId, `member-verified-${id}`, "member-verified");
    expect(await dueTo(consumer)).toEqual([]);
    await agree(scene);
    await accept(scene);
    expect(await dueTo(consumer)).toEqual(["member-accepted"]);
    // Facts that change write the dates of a record anew, and no decision is lost by it.
    await withActor(consumer, (tx) =>
      replaceMilestones(tx, { id: attemptId, subjectId: consumer.subjects[0] }, []),
    );
    expect(await dueTo(consumer)).toEqual(["member-accepted"]);
    expect(await comingDates(consumer)).toEqual([]);
  });

  test("is not left by a decision that was refused, nor told when taken back, left, or not wanted", async () => {
    const scene = await joined();
    const { consumer, caseId } = scene;
    await wantsMessages(consumer, ["0"]);
    expect(await decide(scene, "refused")).toMatchObject(refusal("member.reason-missing"));
    expect(await dueTo(consumer)).toEqual([]);
    await decide(scene, "verified");
    await decide(scene, "joined");
    expect(await dueTo(consumer)).toEqual([]);
    await decide(scene, "verified");
    await wantsMessages(consumer, []);
    expect(await dueTo(consumer)).toEqual([]);
    await wantsMessages(consumer, ["0"], false);
    expect(await dueTo(consumer)).toEqual([]);
    await wantsMessages(consumer, ["0"]);
    expect(await dueTo(consumer)).toEqual(["member-verified"]);
    await perform(leaveCase, consumer, { caseId, choice: "leave" });
    expect(await dueTo(consumer)).toEqual([]);
    const other = await joined();
    await wantsMessages(other.consumer, ["0"]);
    await decide(other, "refused", "not-shown");
    expect(await dueTo(other.consumer)).toEqual(["member-refused"]);
  });

  test("an association leaves word of its own members alone, and reads no other date of theirs", async () => {
    const scene = await joined();
    const { consumer, attemptId } = scene;
    const place = { id: (await member(scene)).id, subjectId: consumer.subjects[0], attemptId };
    const other = await aColleague("lead");
    const news = { code: "member-accepted", on: TODAY } as const;
    await expect(withActor(other, (tx) => tellMember(tx, place, news))).rejects.toMatchObject({
      code: "42501",
    });
    const forged = (key: string, code: string) =>
      withActor(scene.lead, (tx) =>
        tx.execute(sql`insert into app.milestones (subject_id, attempt_id, key, code, on_day)
          values (${place.subjectId}, ${attemptId}, ${key}, ${code}, ${TODAY})`),
      );
    await expect(forged("act-by", "act-by")).rejects.toMatchObject({ code: "42501" });
    await expect(forged(`member-verified-${randomUUID()}`, "member-verified")).rejects.toMatchObject({
      code: "42501",
    });
    await withActor(consumer, (tx) =>
      replaceMilestones(tx, { id: attemptId, subjectId: place.subjectId }, [
        { key: "act-by", code: "act-by", on: TODAY },
      ]),
    );
    const seen = await withActor(scene.lead, (tx) => tx.execute(sql`select key from app.milestones`));
    expect(seen.rows).toEqual([]);
  });
});

describe("what staff decide about a member", () => {
  test("a refusal names its reason, which the person reads; a verification can be taken back", async () => {
    const scene = await joined();
    expect(await decide(scene, "verified")).toMatchObject({ ok: true });
    expect(await decide(scene, "joined")).toMatchObject({ ok: true });
    expect(await decide(scene, "refused")).toMatchObject(refusal("member.reason-missing"));
    expect(await decide(scene, "refused", "because")).toHaveProperty("fields");
    expect(await decide(scene, "refused", "not-shown")).toMatchObject({ ok: true });
    expect(await membershipsOf(scene.consumer)).toMatchObject([{ status: "refused", refusal: "not-shown" }]);
    // What the association may still read ends when the person says so.
    expect(await lookAt(scene.officer, scene.attemptId)).toBeDefined();
    const passed = { caseId: scene.caseId, purpose: "pass-to-association" };
    expect(await perform(withdrawConsent, scene.consumer, passed)).toMatchObject({ value: { ended: 1 } });
    expect(await lookAt(scene.officer, scene.attemptId)).toBeUndefined();
    expect(await decide(scene, "verified")).toMatchObject(refusal("member.cannot-move"));
    expect(await memberCounts(scene.lead, scene.caseId)).toMatchObject({ refused: 1, left: 0 });
  });

  test("an unknown and a foreign member, a page seen before a colleague decided: the same no as ever", async () => {
    const scene = await joined();
    const { id, version } = await member(scene);
    const other = await aColleague("officer");
    const input = { memberId: id, version, decision: "verified" };
    const unknown = { ...input, memberId: randomUUID() };
    expect(await perform(verifyMember, other, input)).toEqual(await perform(verifyMember, other, unknown));
    expect(await perform(verifyMember, scene.officer, { ...input, version: version + 1 })).toMatchObject(
      refusal("member.changed"),
    );
  });

  test("each step is one row of the log, and the chain holds no word of anybody", async () => {
    const scene = await joined();
    await decide(scene, "verified");
    const { rows } = await asAdministrator((admin) =>
      admin.query("select action, detail from audit.log where stream = $1", [`case:${scene.caseId}`]),
    );
    expect(rows.filter(({ action }) => action === "member.verified")).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/[^\x20-\x7e]/);
  });
});
