import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StaffHome } from "@/components/staff/staff-home";
import { staffCounts } from "@/db/grants/read";
import { may } from "@/domain/access/may";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { requireStaff } from "./load-staff";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.home");
  return { title: t("title") };
}

export default async function Staff({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  if (!may(actor, "granted.read") && may(actor, "staff.govern"))
    redirect(localePath(locale, "/staff/people"));
  requireStaff(actor);
  return <StaffHome counts={await staffCounts(actor)} />;
}
