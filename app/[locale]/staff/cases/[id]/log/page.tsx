import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CaseLog } from "@/components/staff/case-log";
import { readOwnCase } from "@/db/cases/read";
import { unmaskingsOf } from "@/db/grants/read";
import { colleagueNames, logOfCase } from "@/db/log/read";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { shownLog } from "../../../load-record";
import { one, requireStaff } from "../../../load-staff";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 50;
const SEQ = /^\d{1,15}$/;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.log");
  return { title: t("title") };
}

export default async function CaseLogRoom({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const asked = one((await searchParams).before);
  const before = SEQ.test(asked) ? Number(asked) : undefined;
  const [groupCase, found, names] = await Promise.all([
    readOwnCase(actor, id),
    logOfCase(actor, id, { before, size: PAGE + 1 }),
    colleagueNames(actor),
  ]);
  if (groupCase === undefined) notFound();
  const rows = found.slice(0, PAGE);
  const records = rows.flatMap(({ action, stream }) =>
    action === "field.unmasked" ? [stream.slice(8)] : [],
  );
  const unmaskings = await unmaskingsOf(actor, [...new Set(records)]);
  const here = localePath(locale, `/staff/cases/${id}/log`);
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  return (
    <CaseLog
      rows={rows.map((row) => shownLog(row, actor, unmaskings, names))}
      olderHref={last && `${here}?before=${last.seq}`}
      newestHref={before === undefined ? undefined : here}
    />
  );
}
