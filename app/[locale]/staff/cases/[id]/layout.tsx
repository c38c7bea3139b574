import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { CaseRoom } from "@/components/staff/case-room";
import { isIdentifier } from "@/domain/access/identifier";

type Props = { children: ReactNode; params: Promise<{ locale: string; id: string }> };

/** The rooms of a case share their ways; each room asks for itself whose case it is. */
export default async function CaseLayout({ children, params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  if (!isIdentifier(id)) notFound();
  return <CaseRoom caseId={id}>{children}</CaseRoom>;
}
