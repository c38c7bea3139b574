import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CaseTable } from "@/components/staff/case-table";
import { listOwnCases } from "@/db/cases/read";
import { waitingByCase } from "@/db/members/read";
import { typed } from "@/domain/attempts/steps/raw";
import { currentActor } from "@/server/accounts/visitor";
import { draftCase } from "../actions";
import { requireStaff } from "../load-staff";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.cases");
  return { title: t("title") };
}

export default async function StaffCases({ params }: Props) {
  setRequestLocale((await params).locale);
  const actor = await currentActor();
  requireStaff(actor);
  const [cases, waiting] = await Promise.all([listOwnCases(actor), waitingByCase(actor)]);
  return (
    <CaseTable
      cases={cases.map((one) => ({
        ...one,
        title: one.title ?? typed(one.raw, "title"),
        waiting: waiting.get(one.id) ?? 0,
      }))}
      draft={draftCase}
    />
  );
}
