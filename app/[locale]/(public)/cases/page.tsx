import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CaseList } from "@/components/cases/case-list";
import { listCases } from "@/db/cases/read";
import { currentActor } from "@/server/accounts/visitor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cases.list");
  return { title: t("title"), description: t("lead") };
}

export default async function Cases({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <CaseList cases={await listCases(await currentActor())} />;
}
