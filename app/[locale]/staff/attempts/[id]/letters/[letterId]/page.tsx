import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { GrantedLetter } from "@/components/staff/granted-letter";
import { isLocale } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { lookAtLetter } from "@/server/grants/look-at-letter";
import { requireStaff } from "../../../../load-staff";

type Props = { params: Promise<{ locale: string; id: string; letterId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.letter");
  return { title: t("title") };
}

/** Reading it leaves a row in the log; without a living grant the page does not exist. */
export default async function StaffLetter({ params }: Props) {
  const { locale, id, letterId } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const language = isLocale(locale) ? locale : "zh-CN";
  const seen = await lookAtLetter(actor, { attemptId: id, letterId }, language);
  if (seen === undefined) notFound();
  return <GrantedLetter attemptId={id} {...seen} />;
}
