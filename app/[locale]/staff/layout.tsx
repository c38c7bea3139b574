import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { StaffFrame } from "@/components/staff/staff-frame";
import { may } from "@/domain/access/may";
import { currentActor } from "@/server/accounts/visitor";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** For everybody else the console is a page that does not exist. Each page asks again for itself. */
export default async function StaffLayout({ children, params }: Props) {
  setRequestLocale((await params).locale);
  const actor = await currentActor();
  if (!may(actor, "staff.enter")) notFound();
  return (
    <StaffFrame records={may(actor, "granted.read")} people={may(actor, "factor.reset")}>
      {children}
    </StaffFrame>
  );
}
