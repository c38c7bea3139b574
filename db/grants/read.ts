import "server-only";
import { and, asc, count, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { attempts } from "@/db/attempts/schema";
import { grants, groupCases, members } from "@/db/cases/schema";
import { readAs } from "@/db/client";
import { unmaskings } from "@/db/grants/schema";
import { providers } from "@/db/providers/schema";
import type { Reader } from "@/db/transaction";
import type { Actor } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import { may } from "@/domain/access/may";
import {
  type MaskedField,
  UNMASKED_SECONDS,
  type UnmaskingReason,
  valueBehind,
} from "@/domain/access/unmasking";
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

/** The entry that one of the registry leads to. */
const living = sql<string>`coalesce(${providers.mergedInto}, ${providers.id})`;

export type GrantedPage = {
  /** Rows behind this place, or else rows before it; the first page without either. */
  readonly after?: Keyset | undefined;
  readonly before?: Keyset | undefined;
  readonly size: number;
};

/** The granted records of the actor's association as `grantedPage` gives them; empty for anybody else. */
export async function listGranted(
  actor: Actor,
  filter: GrantedFilter,
  page: GrantedPage,
): Promise<readonly GrantedRow[]> {
  if (!may(actor, "granted.read")) return [];
  return readAs(actor, (reader) => grantedPage(reader, actor.org, filter, page));
}

/** One page of the granted records, latest change first; `size` rows at most. */
export async function grantedPage(
  reader: Reader,
  org: string,
  filter: GrantedFilter,
  page: GrantedPage,
): Promise<readonly GrantedRow[]> {
  const { provider, sector, obstacle, status } = filter;
  const { after, before } = page;
  const place = sql`(${attempts.updatedAt}, ${attempts.id})`;
  const order = before === undefined ? desc : asc;
  // The page is cut first, so that a provider is looked up for its rows alone.
  const cut = reader
    .select({
      id: attempts.id,
      status: attempts.status,
      facts: attempts.facts,
      providerId: attempts.providerId,
      updatedAt: attempts.updatedAt,
    })
    .from(attempts)
    .where(
      and(
        inArray(attempts.id, reader.select({ id: grants.attemptId }).from(grants).where(livingGrants(org))),
        provider === undefined
          ? undefined
          : inArray(
              attempts.providerId,
              reader.select({ id: providers.id }).from(providers).where(eq(living, provider)),
            ),
        sector === undefined ? undefined : sql`${attempts.facts} -> 'service' ->> 'sector' = ${sector}`,
        obstacle === undefined
          ? undefined
          : sql`${attempts.facts} -> 'events' @> ${JSON.stringify([{ obstacles: [obstacle] }])}::jsonb`,
        status === undefined ? undefined : eq(attempts.status, status),
        after && sql`${place} < (${after.at}::timestamptz, ${after.id}::uuid)`,
        before && sql`${place} > (${before.at}::timestamptz, ${before.id}::uuid)`,
      ),
    )
    .orderBy(order(attempts.updatedAt), order(attempts.id))
    .limit(page.size)
    .as("cut");
  const rows = await reader
    .select({
      id: cut.id,
      status: cut.status,
      facts: cut.facts,
      providerName: providers.name,
      updatedAt: cut.updatedAt,
    })
    .from(cut)
    .leftJoin(providers, eq(providers.id, cut.providerId))
    .orderBy(order(cut.updatedAt), order(cut.id));
  const masked = rows.map((row) => ({ ...row, facts: row.facts && maskedFacts(row.facts) }));
  return before === undefined ? masked : masked.toReversed();
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

/** The living providers that granted records name, also by an entry that was merged, for the filter of the list. */
export async function grantedProviders(
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (!may(actor, "granted.read")) return [];
  return readAs(actor, (reader) => {
    const named = reader
      .selectDistinct({ id: attempts.providerId })
      .from(attempts)
      .where(
        inArray(
          attempts.id,
          reader.select({ id: grants.attemptId }).from(grants).where(livingGrants(actor.org)),
        ),
      );
    const shown = reader.select({ id: living }).from(providers).where(inArray(providers.id, named));
    return reader
      .select({ id: providers.id, name: providers.name })
      .from(providers)
      .where(inArray(providers.id, shown))
      .orderBy(asc(providers.name), asc(providers.id))
      .limit(200);
  });
}

export type ShownField = { readonly field: MaskedField; readonly value: string; readonly seconds: number };

/**
 * The value that the actor asked to see, for as long as the minute of its unmasking lasts; undefined afterwards, for
 * anybody else and once the grant has ended. The row of the log was written with the unmasking.
 */
export async function shownField(
  actor: Actor,
  attemptId: string,
  unmaskingId: string,
): Promise<ShownField | undefined> {
  if (!may(actor, "field.unmask") || !isIdentifier(attemptId) || !isIdentifier(unmaskingId)) return undefined;
  const left = sql<number>`${UNMASKED_SECONDS}::int - floor(extract(epoch from now() - ${unmaskings.shownAt}))::int`;
  const rows = await readAs(actor, (reader) =>
    reader
      .select({ field: unmaskings.field, facts: attempts.facts, seconds: left })
      .from(unmaskings)
      .innerJoin(attempts, eq(attempts.id, unmaskings.attemptId))
      .where(
        and(
          eq(unmaskings.id, unmaskingId),
          eq(unmaskings.attemptId, attemptId),
          eq(unmaskings.personId, actor.person),
          gt(left, 0),
        ),
      ),
  );
  const [row] = rows;
  const value = row?.facts ? valueBehind(row.facts, row.field) : undefined;
  return row === undefined || value === undefined
    ? undefined
    : { field: row.field, value, seconds: row.seconds };
}

export type UnmaskingRow = {
  readonly id: string;
  readonly personId: string;
  readonly field: MaskedField;
  readonly reason: UnmaskingReason;
  readonly note: string;
  readonly shownAt: string;
};

/** Who of the own association looked behind a mask of these records, and why; latest first, 200 at most. */
export async function unmaskingsOf(
  actor: Actor,
  attemptIds: readonly string[],
): Promise<readonly UnmaskingRow[]> {
  const known = attemptIds.filter(isIdentifier);
  if (!may(actor, "field.unmask") || known.length === 0) return [];
  return readAs(actor, (reader) =>
    reader
      .select({
        id: unmaskings.id,
        personId: unmaskings.personId,
        field: unmaskings.field,
        reason: unmaskings.reason,
        note: unmaskings.note,
        shownAt: unmaskings.shownAt,
      })
      .from(unmaskings)
      .where(and(eq(unmaskings.orgId, actor.org), inArray(unmaskings.attemptId, known)))
      .orderBy(desc(unmaskings.shownAt), desc(unmaskings.id))
      .limit(200),
  );
}
