import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CaseOverview } from "@/components/staff/case-overview";
import { readOwnCase } from "@/db/cases/read";
import { memberCounts } from "@/db/members/read";
import { typed } from "@/domain/attempts/steps/raw";
import { currentActor } from "@/server/accounts/visitor";
import { requireStaff } from "../../load-staff";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.room");
  return { title: t("overview") };
}

export default async function CaseOverviewRoom({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const [groupCase, counts] = await Promise.all([readOwnCase(actor, id), memberCounts(actor, id)]);
  if (groupCase === undefined) notFound();
  return (
    <CaseOverview
      groupCase={{ ...groupCase, title: groupCase.title ?? typed(groupCase.raw, "title") }}
      counts={counts}
    />
  );
}
