import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CaseEditor } from "@/components/staff/case-editor";
import { criteriaVersions, parkedCase, readOwnCase } from "@/db/cases/read";
import { listProviders } from "@/db/providers/read";
import { parseCase } from "@/domain/cases/case-form";
import { dayOfInstant } from "@/domain/time/instant";
import { currentActor } from "@/server/accounts/visitor";
import { isDemo } from "@/server/web/demo-mode";
import { closeCase, publishCase, saveCase, settleCase } from "../../../actions";
import { dayOf, one, requireStaff } from "../../../load-staff";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.edit");
  return { title: t("title") };
}

export default async function CaseCriteriaRoom({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const [groupCase, parked, providers, versions] = await Promise.all([
    readOwnCase(actor, id),
    parkedCase(actor, id),
    listProviders(actor, { samples: isDemo() }),
    criteriaVersions(actor, id),
  ]);
  if (groupCase === undefined) notFound();
  const blank = Object.keys(groupCase.raw).length === 0;
  return (
    <CaseEditor
      groupCase={groupCase}
      errors={blank ? {} : parseCase(groupCase.raw, dayOfInstant(new Date().toISOString())).errors}
      parked={parked}
      providers={providers}
      versions={versions.map(({ version, createdAt, providerName, ...criteria }) => ({
        version,
        publishedOn: dayOf(createdAt),
        providerName,
        criteria,
      }))}
      refused={one((await searchParams).refused)}
      save={saveCase}
      settle={settleCase}
      publish={publishCase}
      close={closeCase}
    />
  );
}
