import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { readAs } from "@/db/client";
import { hotlineReports, hotlineVerdicts, hotlineVersions } from "@/db/hotlines/schema";
import type { Actor } from "@/domain/access/actor";
import type { ChannelText } from "@/domain/hotlines/channel";

export type KeptChannel = {
  readonly id: string;
  readonly version: number;
  readonly channel: ChannelText;
  readonly withdrawn: boolean;
};
export type Verdict = {
  readonly kind: "number" | "host";
  readonly value: string;
  readonly version: number;
  readonly verdict: "fake" | "not-fake";
  readonly reason: string;
  /** ISO 8601. */
  readonly decidedAt: string;
};
export type ReportedValue = {
  readonly kind: "number" | "host";
  readonly value: string;
  readonly times: number;
  /** ISO 8601, the newest. */
  readonly lastAt: string;
  /** The newest notes that are not empty, five at most. */
  readonly notes: readonly string[];
  /** What staff decided last, and whether somebody reported it again since. */
  readonly verdict?: Verdict["verdict"];
  readonly againSince: boolean;
};

/** The newest version of every channel that staff ever wrote, withdrawn ones too. */
export async function readKeptChannels(actor: Actor): Promise<readonly KeptChannel[]> {
  const { id, version, channel, withdrawn } = hotlineVersions;
  return readAs(actor, (reader) =>
    reader
      .select({ id, version, channel, withdrawn })
      .from(hotlineVersions)
      .where(
        sql`${version} = (select max(newer.version) from ${hotlineVersions} newer where newer.id = ${id})`,
      )
      .orderBy(id),
  );
}

/** The newest decision about every number and host that staff decided. */
export async function readVerdicts(actor: Actor): Promise<readonly Verdict[]> {
  const { kind, value, version, verdict, reason, decidedAt } = hotlineVerdicts;
  return readAs(actor, (reader) =>
    reader
      .select({ kind, value, version, verdict, reason, decidedAt })
      .from(hotlineVerdicts)
      .where(
        sql`${version} = (select max(newer.version) from ${hotlineVerdicts} newer
          where newer.kind = ${kind} and newer.value = ${value})`,
      )
      .orderBy(kind, value),
  );
}

const MOST_SHOWN = 200;

/** What people reported, what waits for a decision first, then the newest; nothing for those who do not keep the list. */
export async function readReports(actor: Actor): Promise<readonly ReportedValue[]> {
  const { kind, value, note, reportedAt } = hotlineReports;
  const grouped = await readAs(actor, (reader) =>
    reader
      .select({
        kind,
        value,
        times: sql<number>`count(*)::int`,
        lastAt: sql<string>`max(${reportedAt})::text`,
        notes: sql<
          string[]
        >`coalesce((array_agg(${note} order by ${reportedAt} desc) filter (where ${note} <> ''))[1:5], '{}')`,
      })
      .from(hotlineReports)
      .groupBy(kind, value)
      .orderBy(desc(sql`max(${reportedAt})`))
      .limit(MOST_SHOWN),
  );
  const verdicts = new Map((await readVerdicts(actor)).map((one) => [`${one.kind} ${one.value}`, one]));
  const rows = grouped.map((row) => {
    const decided = verdicts.get(`${row.kind} ${row.value}`);
    const againSince = decided === undefined || new Date(row.lastAt) > new Date(decided.decidedAt);
    return { ...row, ...(decided ? { verdict: decided.verdict } : {}), againSince };
  });
  return rows.toSorted((one, other) => Number(other.againSince) - Number(one.againSince));
}

/** The versions of one channel, the newest first. */
export async function readChannelHistory(
  actor: Actor,
  channelId: string,
): Promise<readonly (KeptChannel & { readonly keptAt: string })[]> {
  const { id, version, channel, withdrawn, keptAt } = hotlineVersions;
  return readAs(actor, (reader) =>
    reader
      .select({ id, version, channel, withdrawn, keptAt })
      .from(hotlineVersions)
      .where(eq(id, channelId))
      .orderBy(desc(version))
      .limit(50),
  );
}
