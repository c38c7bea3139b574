import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttemptTable } from "@/components/staff/attempt-table";
import { grantedProviders, listGranted } from "@/db/grants/read";
import { isIdentifier } from "@/domain/access/identifier";
import { OBSTACLES, SECTORS } from "@/domain/attempts/codes";
import { ATTEMPT_STATUSES } from "@/domain/attempts/lifecycle";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
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
  const after = keysetOf(one(query.after));
  const [found, providers] = await Promise.all([
    listGranted(actor, filter, { after, size: PAGE + 1 }),
    grantedProviders(actor),
  ]);
  const rows = found.slice(0, PAGE);
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  const kept = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const href = (more: Record<string, string>) =>
    `${localePath(locale, "/staff/attempts")}?${new URLSearchParams([...kept, ...Object.entries(more)])}`;
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
      nextHref={last && href({ after: keysetText({ at: last.updatedAt, id: last.id }) })}
      firstHref={after && href({})}
    />
  );
}
