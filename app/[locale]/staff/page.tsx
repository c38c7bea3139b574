import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StaffHome } from "@/components/staff/staff-home";
import { staffCounts } from "@/db/grants/read";
import { currentActor } from "@/server/accounts/visitor";
import { requireStaff } from "./load-staff";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.home");
  return { title: t("title") };
}

export default async function Staff({ params }: Props) {
  setRequestLocale((await params).locale);
  const actor = await currentActor();
  requireStaff(actor);
  return <StaffHome counts={await staffCounts(actor)} />;
}
