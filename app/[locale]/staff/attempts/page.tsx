import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttemptTable } from "@/components/staff/attempt-table";
import { RecordView } from "@/components/staff/record-view";
import { grantedProviders } from "@/db/grants/read";
import { isIdentifier } from "@/domain/access/identifier";
import { OBSTACLES, SECTORS } from "@/domain/attempts/codes";
import { ATTEMPT_STATUSES } from "@/domain/attempts/lifecycle";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { seeRecords } from "@/server/grants/list-records";
import { loadRecord } from "../load-record";
import { dayOf, keysetOf, keysetText, one, requireStaff } from "../load-staff";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.attempts");
  return { title: t("title") };
}

export default async function GrantedAttempts({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const query = await searchParams;
  const filter = {
    provider: isIdentifier(one(query.provider)) ? one(query.provider) : undefined,
    sector: SECTORS.find((code) => code === one(query.sector)),
    obstacle: OBSTACLES.find((code) => code === one(query.obstacle)),
    status: ATTEMPT_STATUSES.find((code) => code === one(query.status)),
  };
  const [after, before] = [keysetOf(one(query.after)), keysetOf(one(query.before))];
  const compact = one(query.rows) === "compact";
  const open = isIdentifier(one(query.open)) ? one(query.open) : undefined;
  const [seen, providers, record] = await Promise.all([
    seeRecords(actor, filter, { after, before: after === undefined ? before : undefined, size: PAGE + 1 }),
    grantedProviders(actor),
    open === undefined ? undefined : loadRecord(actor, open),
  ]);
  if (open !== undefined && record === undefined) notFound();
  const backwards = after === undefined && before !== undefined;
  const more = seen.rows.length > PAGE;
  const rows = backwards ? seen.rows.slice(-PAGE) : seen.rows.slice(0, PAGE);
  const place = {
    ...(one(query.after) && after ? { after: one(query.after) } : {}),
    ...(backwards ? { before: one(query.before) } : {}),
  };
  const kept = Object.fromEntries(
    Object.entries({ ...filter, rows: compact ? "compact" : undefined }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const href = (parts: Record<string, string>) => {
    const search = new URLSearchParams(parts).toString();
    return `${localePath(locale, "/staff/attempts")}${search === "" ? "" : `?${search}`}`;
  };
  const edge = (row: (typeof rows)[number] | undefined) =>
    row && keysetText({ at: row.updatedAt, id: row.id });
  const [first, last] = [edge(rows[0]), edge(rows.at(-1))];
  const { rows: _rows, ...comfortable } = kept;
  return (
    <AttemptTable
      rows={rows.map((row) => ({ ...row, updatedOn: dayOf(row.updatedAt) }))}
      filter={{
        provider: filter.provider ?? "",
        sector: filter.sector ?? "",
        obstacle: filter.obstacle ?? "",
        status: filter.status ?? "",
      }}
      providers={providers}
      compact={compact}
      limited={seen.limited}
      open={record && { id: record.id, panel: <RecordView record={record} panel /> }}
      panelHref={href({ ...kept, ...place })}
      densityHref={href(compact ? { ...comfortable, ...place } : { ...kept, ...place, rows: "compact" })}
      nextHref={last && (backwards || more) ? href({ ...kept, after: last }) : undefined}
      prevHref={
        first && (after !== undefined || (backwards && more)) ? href({ ...kept, before: first }) : undefined
      }
    />
  );
}
