import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { attempts } from "@/db/attempts/schema";
import { consentedAttempts } from "@/db/cases/consents";
import { consents, groupCases, members } from "@/db/cases/schema";
import { readAs } from "@/db/client";
import { providers } from "@/db/providers/schema";
import type { Reader } from "@/db/transaction";
import { type Actor, isStaff } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { maskedFacts } from "@/domain/attempts/masked-facts";
import { ACCEPTANCE_CONSENT, type ConsentPurpose } from "@/domain/cases/consents";
import type { CaseStatus, MemberStatus } from "@/domain/cases/lifecycle";
import type { RefusalReason } from "@/domain/cases/refusal-reasons";
import type { PlainDate } from "@/domain/time/plain-date";

const MOST_MEMBERSHIPS = 200;
const living = sql<string>`coalesce(${providers.mergedInto}, ${providers.id})`;

export type Membership = {
  readonly id: string;
  readonly caseId: string;
  readonly slug: string;
  readonly title: string;
  readonly caseStatus: CaseStatus;
  readonly attemptId: string;
  readonly status: MemberStatus;
  readonly criteriaVersion: number;
  readonly acceptedOn: PlainDate | null;
  readonly refusal: RefusalReason | null;
  readonly version: number;
  readonly joinedAt: string;
  readonly updatedAt: string;
};

/** The cases in which the actor is or was a member. */
export async function membershipsOf(actor: Actor): Promise<readonly Membership[]> {
  if (actor.role !== "consumer") return [];
  const rows = await readAs(actor, (reader) =>
    reader
      .select({
        id: members.id,
        caseId: members.caseId,
        slug: groupCases.slug,
        title: groupCases.title,
        caseStatus: groupCases.status,
        attemptId: members.attemptId,
        status: members.status,
        criteriaVersion: members.criteriaVersion,
        acceptedOn: members.acceptedOn,
        refusal: members.refusal,
        version: members.version,
        joinedAt: members.joinedAt,
        updatedAt: members.updatedAt,
      })
      .from(members)
      .innerJoin(groupCases, eq(groupCases.id, members.caseId))
      .orderBy(desc(members.joinedAt), asc(members.id))
      .limit(MOST_MEMBERSHIPS),
  );
  return rows.map((row) => ({ ...row, title: row.title ?? "" }));
}

export type ConsentRow = {
  readonly purpose: ConsentPurpose;
  readonly textHash: string;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
};

/** The actor's consents in one case, latest first, withdrawn ones too. */
export async function consentsOf(actor: Actor, caseId: string): Promise<readonly ConsentRow[]> {
  if (actor.role !== "consumer" || !isIdentifier(caseId)) return [];
  return readAs(actor, (reader) =>
    reader
      .select({
        purpose: consents.purpose,
        textHash: consents.textHash,
        givenAt: consents.givenAt,
        withdrawnAt: consents.withdrawnAt,
      })
      .from(consents)
      .where(eq(consents.caseId, caseId))
      .orderBy(desc(consents.givenAt), asc(consents.id)),
  );
}

/** How many members wait for a decision in each of the association's cases; a case without any is not named. */
export async function waitingByCase(actor: Actor): Promise<ReadonlyMap<string, number>> {
  if (!isStaff(actor)) return new Map();
  const rows = await readAs(actor, (reader) =>
    reader
      .select({ caseId: members.caseId, waiting: sql<number>`count(*)::int` })
      .from(members)
      .where(and(eq(members.orgId, actor.org), eq(members.status, "joined")))
      .groupBy(members.caseId),
  );
  return new Map(rows.map(({ caseId, waiting }) => [caseId, waiting]));
}

/** Exact numbers of an own case beyond the two counters, by a count of its members. */
export type MemberCounts = {
  /** Members of today who read older criteria when they joined. */
  readonly olderCriteria: number;
  readonly accepted: number;
  readonly left: number;
  readonly refused: number;
};

/** How the members of an own case stand; zeroes for a case that is not the association's. */
export async function memberCounts(actor: Actor, caseId: string): Promise<MemberCounts> {
  const none = { olderCriteria: 0, accepted: 0, left: 0, refused: 0 };
  if (!isStaff(actor) || !isIdentifier(caseId)) return none;
  const those = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const rows = await readAs(actor, (reader) =>
    reader
      .select({
        olderCriteria: those(
          sql`${members.status} not in ('left', 'refused') and ${members.criteriaVersion} < ${groupCases.criteriaVersion}`,
        ),
        accepted: those(
          sql`${members.acceptedOn} is not null and ${members.status} not in ('left', 'refused')`,
        ),
        left: those(sql`${members.status} = 'left'`),
        refused: those(sql`${members.status} = 'refused'`),
      })
      .from(members)
      .innerJoin(groupCases, eq(groupCases.id, members.caseId))
      .where(and(eq(members.orgId, actor.org), eq(members.caseId, caseId))),
  );
  return rows[0] ?? none;
}

export type MemberRow = {
  readonly id: string;
  readonly attemptId: string;
  readonly status: MemberStatus;
  readonly criteriaVersion: number;
  readonly acceptedOn: PlainDate | null;
  readonly refusal: RefusalReason | null;
  /** Who of the association verified the member; never the one who accepts. */
  readonly verifiedBy: string | null;
  readonly version: number;
  readonly joinedAt: string;
  /** The person let the association accept the dispute. */
  readonly agreed: boolean;
  /** The living entry of the registry that the record means; null when unknown or not passed on. */
  readonly providerId: string | null;
  /** Only while the person lets the association read the record, and masked. */
  readonly facts: AttemptFacts | null;
};

type Joined = readonly [joinedAt: string, id: string];
export type MembersPage = {
  readonly after?: Joined | undefined;
  readonly before?: Joined | undefined;
  /** One member by id. */
  readonly only?: string | undefined;
  readonly size: number;
};

/** The members of an own case as `membersPage` gives them; empty for anybody else. */
export async function membersOf(
  actor: Actor,
  caseId: string,
  page: MembersPage,
): Promise<readonly MemberRow[]> {
  if (!isStaff(actor) || !isIdentifier(caseId)) return [];
  return readAs(actor, (reader) => membersPage(reader, actor.org, caseId, page));
}

/** One page of the members of a case, in the order of joining, after or before the given position. */
export async function membersPage(
  reader: Reader,
  org: string,
  caseId: string,
  { after, before, only, size }: MembersPage,
): Promise<readonly MemberRow[]> {
  const place = sql`(${members.joinedAt}, ${members.id})`;
  const rows = await reader
    .select({ ...memberColumns, providerId: sql<string | null>`${living}`, facts: attempts.facts })
    .from(members)
    // Row-level security lets a record through only with a living grant.
    .leftJoin(attempts, eq(attempts.id, members.attemptId))
    .leftJoin(providers, eq(providers.id, attempts.providerId))
    .where(
      and(
        eq(members.orgId, org),
        eq(members.caseId, caseId),
        only === undefined ? undefined : eq(members.id, only),
        after && sql`${place} > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
        before && sql`${place} < (${before[0]}::timestamptz, ${before[1]}::uuid)`,
      ),
    )
    .orderBy(
      ...(before === undefined
        ? [asc(members.joinedAt), asc(members.id)]
        : [desc(members.joinedAt), desc(members.id)]),
    )
    .limit(size);
  const attemptIds = rows.map(({ attemptId }) => attemptId);
  const agreed = await consentedAttempts(reader, caseId, ACCEPTANCE_CONSENT, attemptIds);
  const seen = rows.map((row) => ({
    ...row,
    facts: row.facts && maskedFacts(row.facts),
    agreed: agreed.has(row.attemptId),
  }));
  return before === undefined ? seen : seen.toReversed();
}

const memberColumns = {
  id: members.id,
  attemptId: members.attemptId,
  status: members.status,
  criteriaVersion: members.criteriaVersion,
  acceptedOn: members.acceptedOn,
  refusal: members.refusal,
  verifiedBy: members.verifiedBy,
  version: members.version,
  joinedAt: members.joinedAt,
};
