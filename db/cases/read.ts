import "server-only";
import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { attempts } from "@/db/attempts/schema";
import { caseCounts, caseCriteria, groupCases, parkedCases } from "@/db/cases/schema";
import { readAs } from "@/db/client";
import { providers } from "@/db/providers/schema";
import { type Actor, isOwner, isStaff } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Raw } from "@/domain/attempts/steps/raw";
import type { Candidate, Criteria } from "@/domain/cases/criteria";
import type { CaseStatus } from "@/domain/cases/lifecycle";
import { type ShownCount, shownCount } from "@/domain/cases/shown-count";

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
