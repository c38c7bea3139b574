import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { attempts } from "@/db/attempts/schema";
import { consents, grants, members } from "@/db/cases/schema";
import type { LockedCase } from "@/db/cases/write";
import type { Tx } from "@/db/transaction";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { ConsentPurpose } from "@/domain/cases/consents";
import type { MemberStatus } from "@/domain/cases/lifecycle";
import type { RefusalReason } from "@/domain/cases/refusal-reasons";
import type { PlainDate } from "@/domain/time/plain-date";

export type OwnMember = {
  readonly id: string;
  readonly status: MemberStatus;
  readonly subjectId: string;
  readonly attemptId: string;
  readonly version: number;
};

/** The actor's place in a case, held until the transaction ends. */
export async function lockOwnMember(tx: Tx, caseId: string): Promise<OwnMember | undefined> {
  const rows = await tx
    .select({
      id: members.id,
      status: members.status,
      subjectId: members.subjectId,
      attemptId: members.attemptId,
      version: members.version,
    })
    .from(members)
    .where(and(eq(members.caseId, caseId), sql`${members.personId} = (select app.person())`))
    .for("update");
  return rows[0];
}

type Joining = {
  groupCase: LockedCase;
  subjectId: string;
  attemptId: string;
  personId: string;
  status: MemberStatus;
};

/**
 * Writes a new member. False when the database let nobody in: the person is a member already, or the case closed,
 * filled up or changed its criteria in this very moment; look at it again and say which.
 */
export async function insertMember(tx: Tx, joining: Joining): Promise<boolean> {
  const { groupCase, subjectId, attemptId, personId, status } = joining;
  const { rows } = await tx.execute(
    sql`insert into ${members} (org_id, case_id, subject_id, attempt_id, person_id, status, criteria_version)
      values (${groupCase.orgId}, ${groupCase.id}, ${subjectId}, ${attemptId}, ${personId}, ${status},
        ${groupCase.criteriaVersion})
      on conflict (case_id, person_id) do nothing returning id`,
  );
  return rows.length === 1;
}

/** Brings back a member who left; false as above. */
export async function rejoinMember(tx: Tx, id: string, joining: Joining): Promise<boolean> {
  const rows = await tx
    .update(members)
    .set({
      status: joining.status,
      subjectId: joining.subjectId,
      attemptId: joining.attemptId,
      criteriaVersion: joining.groupCase.criteriaVersion,
      acceptedOn: null,
      acceptedBy: null,
      verifiedBy: null,
      joinedAt: sql`now()`,
      updatedAt: sql`now()`,
      version: sql`${members.version} + 1`,
    })
    .where(eq(members.id, id))
    .returning({ id: members.id });
  return rows.length === 1;
}

/** Moves a member along the lifecycle if it still has the version that was seen. */
export async function moveMember(
  tx: Tx,
  member: { id: string; caseId: string; status: MemberStatus; version: number },
): Promise<boolean> {
  const rows = await tx
    .update(members)
    .set({ status: member.status, updatedAt: sql`now()`, version: sql`${members.version} + 1` })
    .where(
      and(eq(members.id, member.id), eq(members.caseId, member.caseId), eq(members.version, member.version)),
    )
    .returning({ id: members.id });
  return rows.length === 1;
}

export type LockedMember = OwnMember & { readonly caseId: string; readonly verifiedBy: string | null };

/** A member of a case of the actor's association, held until the transaction ends. */
export async function lockMember(tx: Tx, orgId: string, id: string): Promise<LockedMember | undefined> {
  const rows = await tx
    .select({
      id: members.id,
      caseId: members.caseId,
      status: members.status,
      subjectId: members.subjectId,
      attemptId: members.attemptId,
      version: members.version,
      verifiedBy: members.verifiedBy,
    })
    .from(members)
    .where(and(eq(members.id, id), eq(members.orgId, orgId)))
    .for("update");
  return rows[0];
}

/** What staff decided about a locked member: who verified, or why they refused. */
export async function decideMember(
  tx: Tx,
  id: string,
  decision:
    | { status: "verified"; verifiedBy: string }
    | { status: "joined" }
    | { status: "refused"; refusal: RefusalReason },
): Promise<void> {
  await tx
    .update(members)
    .set({
      refusal: null,
      verifiedBy: null,
      ...decision,
      updatedAt: sql`now()`,
      version: sql`${members.version} + 1`,
    })
    .where(eq(members.id, id));
}

/** Day and person of acceptance for a locked member; the database enters the day in the history of the record. */
export async function markAccepted(tx: Tx, member: { id: string; on: PlainDate; by: string }): Promise<void> {
  await tx
    .update(members)
    .set({
      status: "accepted",
      acceptedOn: member.on,
      acceptedBy: member.by,
      updatedAt: sql`now()`,
      version: sql`${members.version} + 1`,
    })
    .where(eq(members.id, member.id));
}

/** The facts of a member's record, unmasked, for a rule and never for a page; undefined without a living grant. */
export async function recordOfMember(tx: Tx, attemptId: string): Promise<AttemptFacts | undefined> {
  const rows = await tx.select({ facts: attempts.facts }).from(attempts).where(eq(attempts.id, attemptId));
  return rows[0]?.facts ?? undefined;
}

/** Writes down one consent, word for word by the hash of its text; returns its id. */
export async function insertConsent(
  tx: Tx,
  consent: {
    groupCase: LockedCase;
    subjectId: string;
    attemptId: string;
    purpose: ConsentPurpose;
    textHash: string;
  },
): Promise<string> {
  const { groupCase, subjectId, attemptId, purpose, textHash } = consent;
  const { rows } = await tx.execute<{ id: string }>(
    sql`insert into ${consents} (subject_id, attempt_id, org_id, case_id, purpose, text_hash, channel)
      values (${subjectId}, ${attemptId}, ${groupCase.orgId}, ${groupCase.id}, ${purpose}, ${textHash}, 'web')
      returning id`,
  );
  if (rows[0] === undefined) throw new Error("a consent was written without an id");
  return rows[0].id;
}

/** Lets the association of a case read one attempt for so many days. */
export async function insertGrant(
  tx: Tx,
  grant: { orgId: string; subjectId: string; attemptId: string; consentId: string; days: number },
): Promise<void> {
  await tx.execute(
    sql`insert into ${grants} (subject_id, attempt_id, org_id, consent_id, expires_at)
      values (${grant.subjectId}, ${grant.attemptId}, ${grant.orgId}, ${grant.consentId},
        now() + make_interval(days => ${grant.days}))`,
  );
}

/** Ends every consent of the actor in a case, or those of one purpose, and what they opened; returns how many. */
export async function withdrawConsents(tx: Tx, caseId: string, purpose?: ConsentPurpose): Promise<number> {
  const ended = await tx
    .update(consents)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(
        eq(consents.caseId, caseId),
        isNull(consents.withdrawnAt),
        purpose && eq(consents.purpose, purpose),
      ),
    )
    .returning({ id: consents.id });
  for (const { id } of ended) {
    await tx
      .update(grants)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(grants.consentId, id), isNull(grants.revokedAt)));
  }
  return ended.length;
}
