import "server-only";
import { sql } from "drizzle-orm";
import { hotlineReports, hotlineVerdicts, hotlineVersions } from "@/db/hotlines/schema";
import type { Tx } from "@/db/transaction";
import type { ChannelText } from "@/domain/hotlines/channel";

/** Appends a version of a channel; false when somebody else wrote the one after `after` meanwhile. */
export async function appendChannel(
  tx: Tx,
  entry: { id: string; after: number; channel: ChannelText; withdrawn: boolean; by: string },
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`insert into ${hotlineVersions} (id, version, channel, withdrawn, kept_by)
      values (${entry.id}, ${entry.after + 1}, ${JSON.stringify(entry.channel)}::jsonb, ${entry.withdrawn}, ${entry.by})
      on conflict do nothing returning version`,
  );
  return rows.length === 1;
}

/** Adds a report of somebody, who stays unknown. */
export async function insertReport(
  tx: Tx,
  report: { kind: "number" | "host"; value: string; note: string },
): Promise<void> {
  await tx.execute(
    sql`insert into ${hotlineReports} (kind, value, note) values (${report.kind}, ${report.value}, ${report.note})`,
  );
}

/** Appends a decision about a number or host after the newest one; the newest counts. */
export async function appendVerdict(
  tx: Tx,
  decision: {
    kind: "number" | "host";
    value: string;
    verdict: "fake" | "not-fake";
    reason: string;
    by: string;
  },
): Promise<void> {
  const { kind, value, verdict, reason, by } = decision;
  await tx.execute(
    sql`insert into ${hotlineVerdicts} (kind, value, version, verdict, reason, decided_by)
      select ${kind}, ${value}, coalesce(max(version), 0) + 1, ${verdict}, ${reason}, ${by}
      from ${hotlineVerdicts} where kind = ${kind} and value = ${value}`,
  );
}
