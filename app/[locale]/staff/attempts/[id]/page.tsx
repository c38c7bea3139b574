import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { GrantedAttempt } from "@/components/staff/granted-attempt";
import { currentActor } from "@/server/accounts/visitor";
import { loadRecord } from "../../load-record";
import { one, requireStaff } from "../../load-staff";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("staff.attempt");
  return { title: t("title", { number: (await params).id.slice(0, 8) }) };
}

/** Opening it leaves a row in the log; without a living grant the page does not exist. */
export default async function GrantedRecord({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const record = await loadRecord(actor, id, one((await searchParams).shown));
  if (record === undefined) notFound();
  return <GrantedAttempt record={record} />;
}
