import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { orgs } from "@/db/accounts/schema";
import { attempts } from "@/db/attempts/schema";
import { caseCounts, caseCriteria, groupCases, parkedCases } from "@/db/cases/schema";
import { providers } from "@/db/providers/schema";
import type { Tx } from "@/db/transaction";
import { isIdentifier } from "@/domain/access/identifier";
import type { Raw } from "@/domain/attempts/steps/raw";
import type { Candidate, Criteria } from "@/domain/cases/criteria";
import type { CaseStatus } from "@/domain/cases/lifecycle";

export type LockedCase = {
  readonly id: string;
  readonly orgId: string;
  readonly slug: string;
  readonly status: CaseStatus;
  readonly organiser: string;
  readonly title: string | null;
  readonly raw: Raw;
  readonly criteriaVersion: number;
  readonly memberCap: number | null;
  readonly version: number;
};

const columns = {
  id: groupCases.id,
  orgId: groupCases.orgId,
  slug: groupCases.slug,
  status: groupCases.status,
  organiser: groupCases.organiser,
  title: groupCases.title,
  raw: groupCases.raw,
  criteriaVersion: groupCases.criteriaVersion,
  memberCap: groupCases.memberCap,
  version: groupCases.version,
};

/** A new draft of the actor's association under a free address; undefined when the address is taken. */
export async function insertCase(
  tx: Tx,
  groupCase: { orgId: string; slug: string; raw: Raw },
): Promise<string | undefined> {
  const [org] = await tx.select({ name: orgs.name }).from(orgs).where(eq(orgs.id, groupCase.orgId));
  if (org === undefined) throw new Error("staff without an association");
  const { rows } = await tx.execute<{ id: string }>(
    sql`insert into ${groupCases} (org_id, slug, organiser, raw)
      values (${groupCase.orgId}, ${groupCase.slug}, ${org.name}, ${JSON.stringify(groupCase.raw)}::jsonb)
      on conflict (slug) do nothing returning id`,
  );
  return rows[0]?.id;
}

/** One case of the actor's association, held until the transaction ends. */
export async function lockOwnCase(tx: Tx, orgId: string, id: string): Promise<LockedCase | undefined> {
  const rows = await tx
    .select(columns)
    .from(groupCases)
    .where(and(eq(groupCases.id, id), eq(groupCases.orgId, orgId)))
    .for("no key update");
  return rows[0];
}

/** Stores the form of a locked case as typed; returns its new version. */
export async function saveCaseForm(tx: Tx, id: string, raw: Raw): Promise<number | undefined> {
  const [row] = await tx
    .update(groupCases)
    .set({ raw: storedRaw(raw), version: sql`${groupCases.version} + 1`, updatedAt: sql`now()` })
    .where(eq(groupCases.id, id))
    .returning({ version: groupCases.version });
  return row?.version;
}

/** Keeps the copy that met a newer one, for its author alone; an earlier one of theirs gives way. */
export async function parkCase(
  tx: Tx,
  parked: { orgId: string; caseId: string; personId: string; raw: Raw },
): Promise<void> {
  await tx.execute(
    sql`insert into ${parkedCases} (org_id, case_id, person_id, raw)
      values (${parked.orgId}, ${parked.caseId}, ${parked.personId}, ${JSON.stringify(parked.raw)}::jsonb)
      on conflict (case_id, person_id) do update set raw = excluded.raw, parked_at = now()`,
  );
}

/** The author's parked copy, read inside of a use-case. */
export async function parkedCopy(tx: Tx, caseId: string): Promise<Raw | undefined> {
  const rows = await tx
    .select({ raw: parkedCases.raw })
    .from(parkedCases)
    .where(eq(parkedCases.caseId, caseId));
  return rows[0]?.raw;
}

export async function dropParkedCase(tx: Tx, caseId: string): Promise<void> {
  await tx.delete(parkedCases).where(eq(parkedCases.caseId, caseId));
}

/**
 * Publishes what the form says, under a new version of the criteria when they changed. The case must be locked.
 * `next` is the version that counts from now on.
 */
export async function publishCase(
  tx: Tx,
  groupCase: LockedCase,
  content: { title: string; summary: string; cap: number | null; criteria: Criteria; next: number },
): Promise<void> {
  const { criteria, next } = content;
  if (next !== groupCase.criteriaVersion) {
    const codes = sql.join(
      criteria.obstacles.map((code) => sql`${code}`),
      sql`, `,
    );
    await tx.execute(
      sql`insert into ${caseCriteria} (org_id, case_id, version, provider_id, sector, obstacles, starts_on, ends_on)
        values (${groupCase.orgId}, ${groupCase.id}, ${next}, ${criteria.providerId}, ${criteria.sector},
          array[${codes}]::text[], ${criteria.from}, ${criteria.to})`,
    );
  }
  await tx
    .update(groupCases)
    .set({
      title: content.title,
      summary: content.summary,
      memberCap: content.cap,
      criteriaVersion: next,
      version: sql`${groupCases.version} + 1`,
      updatedAt: sql`now()`,
      ...(groupCase.status === "draft" ? { status: "open" as const, openedAt: sql`now()` } : {}),
    })
    .where(eq(groupCases.id, groupCase.id));
}

/** Moves a case along its lifecycle; ask `mayMoveCase` first. */
export async function moveCase(tx: Tx, id: string, status: CaseStatus): Promise<void> {
  await tx
    .update(groupCases)
    .set({ status, version: sql`${groupCases.version} + 1`, updatedAt: sql`now()` })
    .where(eq(groupCases.id, id));
}

/** The criteria of one version of a case, the provider as its living entry. */
export async function criteriaOf(tx: Tx, caseId: string, version: number): Promise<Criteria | undefined> {
  const rows = await tx
    .select({
      providerId: sql<string>`coalesce(${providers.mergedInto}, ${providers.id})`,
      sector: caseCriteria.sector,
      obstacles: caseCriteria.obstacles,
      from: caseCriteria.startsOn,
      to: caseCriteria.endsOn,
    })
    .from(caseCriteria)
    .innerJoin(providers, eq(providers.id, caseCriteria.providerId))
    .where(and(eq(caseCriteria.caseId, caseId), eq(caseCriteria.version, version)));
  return rows[0];
}

/** A published case inside of a consumer's use-case: looked at, not held. */
export async function caseFor(
  tx: Tx,
  id: string,
): Promise<(LockedCase & { readonly registered: number }) | undefined> {
  const rows = await tx
    .select({ ...columns, registered: caseCounts.registered })
    .from(groupCases)
    .innerJoin(caseCounts, eq(caseCounts.caseId, groupCases.id))
    .where(and(eq(groupCases.id, id), sql`${groupCases.status} <> 'draft'`));
  return rows[0];
}

/** One of the actor's attempts as a case looks at it. */
export async function candidateFor(
  tx: Tx,
  attemptId: string,
): Promise<(Candidate & { readonly subjectId: string }) | undefined> {
  if (!isIdentifier(attemptId)) return undefined;
  const [row] = await tx
    .select({
      subjectId: attempts.subjectId,
      facts: attempts.facts,
      providerId: sql<string | null>`coalesce(${providers.mergedInto}, ${providers.id})`,
    })
    .from(attempts)
    .leftJoin(providers, eq(providers.id, attempts.providerId))
    .where(and(eq(attempts.id, attemptId), sql`${attempts.status} <> 'withdrawn'`));
  return row && { ...row, facts: row.facts ?? undefined };
}

const storedRaw = (raw: Raw) =>
  Object.fromEntries(
    Object.entries(raw).map(([field, value]) => [field, typeof value === "string" ? value : [...value]]),
  );
