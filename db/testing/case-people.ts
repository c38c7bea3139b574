import "server-only";
import { randomUUID } from "node:crypto";
import { insertAttempt, saveFacts } from "@/db/attempts/write";
import { caseFor, insertCase, lockOwnCase, publishCase } from "@/db/cases/write";
import { withActor } from "@/db/client";
import { asAdministrator } from "@/db/testing/people";
import type { Consumer, Staff } from "@/domain/access/actor";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Criteria } from "@/domain/cases/criteria";
import { plainDate } from "@/domain/time/plain-date";

/** People and cases of the integration tests, beneath sign-in: rows of their own, actors as a session would give them. */

/** Of the registry as it starts. */
export const SAMPLE_PROVIDER = "5a1f0c1e-0002-4000-8000-000000000001";

export const CRITERIA: Criteria = {
  providerId: SAMPLE_PROVIDER,
  sector: "telecom-plan",
  obstacles: ["callback-deferral", "repeated-dissuasion"],
  from: plainDate("2026-08-01"),
  to: plainDate("2026-10-31"),
};

export const FITTING: AttemptFacts = {
  consumer: {},
  service: { sector: "telecom-plan", provider: { name: "某通信公司" } },
  currentPlan: { name: "59元套餐", period: "month" },
  targetPlan: { name: "8元保号套餐" },
  events: [{ when: "2026-09-03", channel: "hotline", kind: "promise", obstacles: ["callback-deferral"] }],
  remedies: ["perform-downgrade"],
};

/** So many people with one subject each, in two statements. */
export async function consumers(count: number): Promise<readonly Consumer[]> {
  const people = Array.from({ length: count }, () => ({ person: randomUUID(), subject: randomUUID() }));
  await asAdministrator(async (admin) => {
    await admin.query("insert into app.persons (id) select unnest($1::uuid[])", [
      people.map(({ person }) => person),
    ]);
    await admin.query(
      "insert into app.subjects (id, person_id) select * from unnest($1::uuid[], $2::uuid[])",
      [people.map(({ subject }) => subject), people.map(({ person }) => person)],
    );
  });
  return people.map(({ person, subject }) => ({
    role: "consumer",
    person,
    session: randomUUID(),
    subjects: [subject],
    requestId: randomUUID(),
  }));
}

export async function aConsumer(): Promise<Consumer> {
  const [consumer] = await consumers(1);
  if (consumer === undefined) throw new Error("nobody was made");
  return consumer;
}

/** A member of staff of a new association, or of the given one. */
export async function aColleague(role: Staff["role"] = "officer", orgId?: string): Promise<Staff> {
  const org = orgId ?? randomUUID();
  const person = randomUUID();
  await asAdministrator(async (admin) => {
    await admin.query("insert into app.persons (id) values ($1)", [person]);
    if (orgId === undefined)
      await admin.query("insert into app.orgs (id, name) values ($1, '示例消费者协会')", [org]);
    await admin.query("insert into app.staff (person_id, org_id, role) values ($1, $2, $3)", [
      person,
      org,
      role,
    ]);
  });
  const now = new Date().toISOString();
  return { role, person, org, session: randomUUID(), secondFactorAt: now, requestId: randomUUID() };
}

/** An attempt whose facts fit `CRITERIA`, or the given ones. */
export async function aRecord(consumer: Consumer, facts: AttemptFacts = FITTING): Promise<string> {
  return withActor(consumer, async (tx) => {
    const { id } = await insertAttempt(tx, { subjectId: consumer.subjects[0] });
    await saveFacts(tx, { attemptId: id, facts, providerId: SAMPLE_PROVIDER });
    return id;
  });
}

/** A published case of this association. */
export async function anOpenCase(
  staff: Staff,
  cap: number | null = null,
): Promise<{ id: string; slug: string }> {
  return withActor(staff, async (tx) => {
    const slug = `case-${randomUUID().slice(0, 13)}`;
    const id = await insertCase(tx, { orgId: staff.org, slug, raw: {} });
    const groupCase = await lockOwnCase(tx, staff.org, id ?? "");
    if (groupCase === undefined) throw new Error("no case was made");
    await publishCase(tx, groupCase, {
      title: "示例案件",
      summary: "经过相似的人。",
      cap,
      criteria: CRITERIA,
      next: 1,
    });
    if ((await caseFor(tx, groupCase.id))?.status !== "open") throw new Error("the case did not open");
    return { id: groupCase.id, slug };
  });
}
