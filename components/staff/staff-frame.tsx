import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StaffNav } from "@/components/staff/staff-nav";
import { localePath } from "@/messages/locales";

const PLACES = [
  ["home", "/staff"],
  ["attempts", "/staff/attempts"],
  ["cases", "/staff/cases"],
  ["providers", "/staff/providers"],
  ["hotlines", "/staff/hotlines"],
  ["people", "/staff/people"],
] as const;

/** The console: its own navigation at the side (on top of narrow screens), and the page beside it. */
export function StaffFrame(props: {
  children: ReactNode;
  /** Who handles records sees their pages; who keeps accounts sees the people. */
  records: boolean;
  people: boolean;
}) {
  const t = useTranslations("staff.nav");
  const locale = useLocale();
  return (
    <div className="mx-auto grid w-full max-w-[90rem] gap-4 px-4 py-6 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8">
      <StaffNav
        label={t("label")}
        places={PLACES.filter(([name]) => (name === "people" ? props.people : props.records)).map(
          ([name, path]) => ({
            href: localePath(locale, path),
            name: t(name),
            exact: name === "home",
          }),
        )}
      />
      <div className="grid min-w-0 content-start gap-6">{props.children}</div>
    </div>
  );
}
