import "server-only";
import { and, asc, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { attempts } from "@/db/attempts/schema";
import { consentedAttempts } from "@/db/cases/consents";
import { caseCounts, caseCriteria, consents, groupCases, members, parkedCases } from "@/db/cases/schema";
import { readAs } from "@/db/client";
import { providers } from "@/db/providers/schema";
import type { Reader } from "@/db/transaction";
import { type Actor, isOwner, isStaff } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { maskedFacts } from "@/domain/attempts/masked-facts";
import type { Raw } from "@/domain/attempts/steps/raw";
import { ACCEPTANCE_CONSENT, type ConsentPurpose } from "@/domain/cases/consents";
import type { Candidate, Criteria } from "@/domain/cases/criteria";
import type { CaseStatus, MemberStatus } from "@/domain/cases/lifecycle";
import type { RefusalReason } from "@/domain/cases/refusal-reasons";
import { type ShownCount, shownCount } from "@/domain/cases/shown-count";
import type { PlainDate } from "@/domain/time/plain-date";

/** A case as anybody may see it: no person, and no number below ten. */
export type PublicCase = {
  readonly id: string;
  readonly slug: string;
  readonly status: CaseStatus;
  readonly organiser: string;
  readonly title: string;
  readonly summary: string;
  readonly providerName: string;
  readonly criteria: Criteria;
  readonly criteriaVersion: number;
  /** When these criteria were published, and when the first were. */
  readonly criteriaSince: string;
  readonly openedAt: string;
  readonly full: boolean;
  readonly registered: ShownCount;
  readonly verified: ShownCount;
};

const living = sql<string>`coalesce(${providers.mergedInto}, ${providers.id})`;
const publicColumns = {
  id: groupCases.id,
  slug: groupCases.slug,
  status: groupCases.status,
  organiser: groupCases.organiser,
  title: groupCases.title,
  summary: groupCases.summary,
  criteriaVersion: groupCases.criteriaVersion,
  memberCap: groupCases.memberCap,
  registered: caseCounts.registered,
  verified: caseCounts.verified,
  openedAt: groupCases.openedAt,
  criteriaSince: caseCriteria.createdAt,
  providerId: living,
  providerName: providers.name,
  sector: caseCriteria.sector,
  obstacles: caseCriteria.obstacles,
  from: caseCriteria.startsOn,
  to: caseCriteria.endsOn,
};
const published = and(
  eq(caseCriteria.orgId, groupCases.orgId),
  eq(caseCriteria.caseId, groupCases.id),
  eq(caseCriteria.version, groupCases.criteriaVersion),
);

const counted = and(eq(caseCounts.orgId, groupCases.orgId), eq(caseCounts.caseId, groupCases.id));

const MOST_CASES = 200;
const SLUG = /^[a-z0-9][a-z0-9-]{2,59}$/;

/** Published cases, those that take people first, latest first, 200 at most. */
export async function listCases(actor: Actor): Promise<readonly PublicCase[]> {
  const rows = await readAs(actor, (reader) =>
    reader
      .select(publicColumns)
      .from(groupCases)
      .innerJoin(caseCounts, counted)
      .innerJoin(caseCriteria, published)
      .innerJoin(providers, eq(providers.id, caseCriteria.providerId))
      .where(ne(groupCases.status, "draft"))
      .orderBy(desc(sql`${groupCases.status} = 'open'`), desc(groupCases.openedAt), asc(groupCases.id))
      .limit(MOST_CASES),
  );
  return rows.map(publicOf);
}

/** One published case by its address, or undefined. */
export async function readCase(actor: Actor, slug: string): Promise<PublicCase | undefined> {
  if (!SLUG.test(slug)) return undefined;
  const rows = await readAs(actor, (reader) =>
    reader
      .select(publicColumns)
      .from(groupCases)
      .innerJoin(caseCounts, counted)
      .innerJoin(caseCriteria, published)
      .innerJoin(providers, eq(providers.id, caseCriteria.providerId))
      .where(and(eq(groupCases.slug, slug), ne(groupCases.status, "draft"))),
  );
  return rows.map(publicOf)[0];
}

/** Open cases about this provider and sector, for `matches` to judge; 50 at most. */
export async function casesAbout(
  actor: Actor,
  about: { readonly providerId: string; readonly sector: string },
): Promise<readonly PublicCase[]> {
  const rows = await readAs(actor, (reader) =>
    reader
      .select(publicColumns)
      .from(groupCases)
      .innerJoin(caseCounts, counted)
      .innerJoin(caseCriteria, published)
      .innerJoin(providers, eq(providers.id, caseCriteria.providerId))
      .where(
        and(
          eq(groupCases.status, "open"),
          // The entry may have been merged since the record was made.
          sql`${living} = (select coalesce(p.merged_into, p.id) from app.providers p where p.id = ${about.providerId})`,
          eq(sql`${caseCriteria.sector}`, about.sector),
        ),
      )
      .orderBy(desc(groupCases.openedAt), asc(groupCases.id))
      .limit(50),
  );
  return rows.map(publicOf);
}

type CandidateAttempt = Candidate & {
  readonly id: string;
  readonly subjectId: string;
  readonly facts: AttemptFacts | undefined;
};

/** The actor's attempts as a case looks at them, latest first, 50 at most. */
export async function candidates(actor: Actor): Promise<readonly CandidateAttempt[]> {
  if (!isOwner(actor)) return [];
  const rows = await readAs(actor, (reader) =>
    reader
      .select({
        id: attempts.id,
        subjectId: attempts.subjectId,
        facts: attempts.facts,
        providerId: sql<string | null>`coalesce(${providers.mergedInto}, ${providers.id})`,
      })
      .from(attempts)
      .leftJoin(providers, eq(providers.id, attempts.providerId))
      .where(ne(attempts.status, "withdrawn"))
      .orderBy(desc(attempts.updatedAt), asc(attempts.id))
      .limit(50),
  );
  return rows.map(({ facts, ...rest }) => ({ ...rest, facts: facts ?? undefined }));
}

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
      .limit(MOST_CASES),
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

export type StaffCase = {
  readonly id: string;
  readonly slug: string;
  readonly status: CaseStatus;
  readonly title: string | null;
  readonly raw: Raw;
  readonly criteriaVersion: number;
  readonly memberCap: number | null;
  /** Exact. */
  readonly registered: number;
  readonly verified: number;
  readonly version: number;
  readonly updatedAt: string;
};

const staffColumns = {
  id: groupCases.id,
  slug: groupCases.slug,
  status: groupCases.status,
  title: groupCases.title,
  raw: groupCases.raw,
  criteriaVersion: groupCases.criteriaVersion,
  memberCap: groupCases.memberCap,
  registered: caseCounts.registered,
  verified: caseCounts.verified,
  version: groupCases.version,
  updatedAt: groupCases.updatedAt,
};

/** The cases of the actor's own association, latest change first. */
export async function listOwnCases(actor: Actor): Promise<readonly StaffCase[]> {
  if (!isStaff(actor)) return [];
  return readAs(actor, (reader) =>
    reader
      .select(staffColumns)
      .from(groupCases)
      .innerJoin(caseCounts, counted)
      .where(eq(groupCases.orgId, actor.org))
      .orderBy(desc(groupCases.updatedAt), asc(groupCases.id))
      .limit(MOST_CASES),
  );
}

/** One case of the actor's own association, or undefined: another's looks like none. */
export async function readOwnCase(actor: Actor, id: string): Promise<StaffCase | undefined> {
  if (!isStaff(actor) || !isIdentifier(id)) return undefined;
  const rows = await readAs(actor, (reader) =>
    reader
      .select(staffColumns)
      .from(groupCases)
      .innerJoin(caseCounts, counted)
      .where(and(eq(groupCases.id, id), eq(groupCases.orgId, actor.org))),
  );
  return rows[0];
}

/** The actor's own copy of a case that met a newer one; undefined when none waits. */
export async function parkedCase(actor: Actor, caseId: string): Promise<Raw | undefined> {
  if (!isStaff(actor) || !isIdentifier(caseId)) return undefined;
  const rows = await readAs(actor, (reader) =>
    reader.select({ raw: parkedCases.raw }).from(parkedCases).where(eq(parkedCases.caseId, caseId)),
  );
  return rows[0]?.raw;
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

export type CriteriaVersion = Criteria & {
  readonly version: number;
  readonly providerName: string;
  readonly createdAt: string;
};

/** Every published version of an own case's criteria, latest first. */
export async function criteriaVersions(actor: Actor, caseId: string): Promise<readonly CriteriaVersion[]> {
  if (!isStaff(actor) || !isIdentifier(caseId)) return [];
  return readAs(actor, (reader) =>
    reader
      .select({
        version: caseCriteria.version,
        createdAt: caseCriteria.createdAt,
        providerId: living,
        providerName: providers.name,
        sector: caseCriteria.sector,
        obstacles: caseCriteria.obstacles,
        from: caseCriteria.startsOn,
        to: caseCriteria.endsOn,
      })
      .from(caseCriteria)
      .innerJoin(providers, eq(providers.id, caseCriteria.providerId))
      .where(and(eq(caseCriteria.orgId, actor.org), eq(caseCriteria.caseId, caseId)))
      .orderBy(desc(caseCriteria.version)),
  );
}

export type MemberRow = {
  readonly id: string;
  readonly attemptId: string;
  readonly status: MemberStatus;
  readonly criteriaVersion: number;
  readonly acceptedOn: PlainDate | null;
  readonly refusal: RefusalReason | null;
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
  version: members.version,
  joinedAt: members.joinedAt,
};

type PublicRow = {
  [Name in Exclude<
    keyof PublicCase,
    "criteria" | "full" | "registered" | "verified" | "title" | "summary" | "openedAt"
  >]: PublicCase[Name];
} & {
  readonly title: string | null;
  readonly summary: string | null;
  readonly openedAt: string | null;
  readonly memberCap: number | null;
  readonly registered: number;
  readonly verified: number;
} & Criteria;

function publicOf(row: PublicRow): PublicCase {
  const { memberCap, registered, verified, providerId, sector, obstacles, from, to, ...rest } = row;
  return {
    ...rest,
    title: row.title ?? "",
    summary: row.summary ?? "",
    openedAt: row.openedAt ?? row.criteriaSince,
    criteria: { providerId, sector, obstacles, from, to },
    full: memberCap !== null && registered >= memberCap,
    registered: shownCount(registered),
    verified: shownCount(verified),
  };
}
