import "server-only";
import { and, asc, count, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { attempts } from "@/db/attempts/schema";
import { grants, groupCases, members } from "@/db/cases/schema";
import { readAs } from "@/db/client";
import { providers } from "@/db/providers/schema";
import type { Actor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle, Sector } from "@/domain/attempts/codes";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import { maskedFacts } from "@/domain/attempts/masked-facts";

/**
 * What an association may read of people's records: only through a living grant, which row-level security asks for
 * once more. Lists carry no name and no number; opening one record is `server/grants/look-at.ts`, which leaves a row.
 */

export type GrantedFilter = {
  readonly provider?: string | undefined;
  readonly sector?: Sector | undefined;
  readonly obstacle?: Obstacle | undefined;
  readonly status?: AttemptStatus | undefined;
};

/** Where a page of the list ends: the next one begins behind it. */
export type Keyset = { readonly at: string; readonly id: string };

export type GrantedRow = {
  readonly id: string;
  readonly status: AttemptStatus;
  /** Masked (`maskedFacts`). */
  readonly facts: AttemptFacts | null;
  /** Of the registry, null when the typed name is unknown there. */
  readonly providerName: string | null;
  readonly updatedAt: string;
};

const livingGrants = (org: string) =>
  and(eq(grants.orgId, org), gt(grants.expiresAt, sql`now()`), isNull(grants.revokedAt));

/** One page of the granted records, latest change first; `size` rows at most, from behind `after`. */
export async function listGranted(
  actor: Actor,
  filter: GrantedFilter,
  page: { readonly after?: Keyset | undefined; readonly size: number },
): Promise<readonly GrantedRow[]> {
  if (!may(actor, "granted.read")) return [];
  const { provider, sector, obstacle, status } = filter;
  const { after } = page;
  const living = sql`coalesce(${providers.mergedInto}, ${providers.id})`;
  const rows = await readAs(actor, (reader) =>
    reader
      .select({
        id: attempts.id,
        status: attempts.status,
        facts: attempts.facts,
        providerName: providers.name,
        updatedAt: attempts.updatedAt,
      })
      .from(attempts)
      .leftJoin(providers, eq(providers.id, attempts.providerId))
      .where(
        and(
          inArray(
            attempts.id,
            reader.select({ id: grants.attemptId }).from(grants).where(livingGrants(actor.org)),
          ),
          provider === undefined ? undefined : eq(living, provider),
          sector === undefined ? undefined : sql`${attempts.facts} -> 'service' ->> 'sector' = ${sector}`,
          obstacle === undefined
            ? undefined
            : sql`${attempts.facts} -> 'events' @> ${JSON.stringify([{ obstacles: [obstacle] }])}::jsonb`,
          status === undefined ? undefined : eq(attempts.status, status),
          after &&
            sql`(${attempts.updatedAt}, ${attempts.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`,
        ),
      )
      .orderBy(desc(attempts.updatedAt), desc(attempts.id))
      .limit(page.size),
  );
  return rows.map((row) => ({ ...row, facts: row.facts && maskedFacts(row.facts) }));
}

export type StaffCounts = { readonly attempts: number; readonly waiting: number; readonly openCases: number };

/** What waits for the actor's association: readable records, members to verify, open cases. Exact. */
export async function staffCounts(actor: Actor): Promise<StaffCounts> {
  if (!may(actor, "granted.read")) return { attempts: 0, waiting: 0, openCases: 0 };
  const [granted, waiting, open] = await Promise.all([
    readAs(actor, (reader) =>
      reader
        .select({ n: sql<number>`count(distinct ${grants.attemptId})::int` })
        .from(grants)
        .where(livingGrants(actor.org)),
    ),
    readAs(actor, (reader) =>
      reader
        .select({ n: count() })
        .from(members)
        .where(and(eq(members.orgId, actor.org), eq(members.status, "joined"))),
    ),
    readAs(actor, (reader) =>
      reader
        .select({ n: count() })
        .from(groupCases)
        .where(and(eq(groupCases.orgId, actor.org), eq(groupCases.status, "open"))),
    ),
  ]);
  return { attempts: granted[0]?.n ?? 0, waiting: waiting[0]?.n ?? 0, openCases: open[0]?.n ?? 0 };
}

/** The providers that granted records name, for the filter of the list. */
export async function grantedProviders(
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (!may(actor, "granted.read")) return [];
  return readAs(actor, (reader) =>
    reader
      .selectDistinct({ id: providers.id, name: providers.name })
      .from(attempts)
      .innerJoin(providers, eq(providers.id, attempts.providerId))
      .where(
        and(
          isNull(providers.mergedInto),
          inArray(
            attempts.id,
            reader.select({ id: grants.attemptId }).from(grants).where(livingGrants(actor.org)),
          ),
        ),
      )
      .orderBy(asc(providers.name))
      .limit(200),
  );
}
