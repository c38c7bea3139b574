import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/elements/back-link";
import { StaffNav } from "@/components/staff/staff-nav";
import { localePath } from "@/messages/locales";

const ROOMS = [
  ["overview", ""],
  ["criteria", "/criteria"],
  ["members", "/members"],
  ["log", "/log"],
] as const;

/** The rooms of one case, on top of each of them. */
export function CaseRoom({ caseId, children }: { caseId: string; children: ReactNode }) {
  const t = useTranslations("staff.room");
  const locale = useLocale();
  return (
    <>
      <div className="grid gap-1">
        <BackLink href={localePath(locale, "/staff/cases")} />
        <StaffNav
          row
          label={t("label")}
          places={ROOMS.map(([name, path]) => ({
            href: localePath(locale, `/staff/cases/${caseId}${path}`),
            name: t(name),
            exact: path === "",
          }))}
        />
      </div>
      {children}
    </>
  );
}
