import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";

/** What waits, and nothing else. */
export function StaffHome({ counts }: { counts: { attempts: number; waiting: number; openCases: number } }) {
  const t = useTranslations("staff.home");
  const locale = useLocale();
  const tiles = [
    ["waiting", "/staff/cases", counts.waiting],
    ["attempts", "/staff/attempts", counts.attempts],
    ["openCases", "/staff/cases", counts.openCases],
  ] as const;
  return (
    <>
      <h1 className="text-h1">{t("title")}</h1>
      <ul className="grid gap-4 md:grid-cols-3">
        {tiles.map(([name, path, count]) => (
          <li key={name} className="card p-4">
            <a href={localePath(locale, path)} className="tap text-h3">
              {t(name, { count })}
            </a>
          </li>
        ))}
      </ul>
      <p className="text-ink-2">{t("calm")}</p>
    </>
  );
}
