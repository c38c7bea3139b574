import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/messages/locales";

const PLACES = [
  ["home", "/staff"],
  ["attempts", "/staff/attempts"],
  ["cases", "/staff/cases"],
  ["providers", "/staff/providers"],
] as const;

/** The console: its own navigation at the side (on top of narrow screens), and the page beside it. */
export function StaffFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("staff.nav");
  const locale = useLocale();
  return (
    <div className="mx-auto grid w-full max-w-[90rem] gap-4 px-4 py-6 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8">
      <nav aria-label={t("label")} className="no-print">
        <ul className="flex flex-wrap gap-x-4 lg:grid">
          {PLACES.map(([name, path]) => (
            <li key={name}>
              <a href={localePath(locale, path)} className="tap">
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid min-w-0 content-start gap-6">{children}</div>
    </div>
  );
}
