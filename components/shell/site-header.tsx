import { useTranslations } from "next-intl";
import { type Locale, localePath } from "@/messages/locales";
import { DisplaySettings } from "./display-settings";
import { LanguageLink } from "./language-link";
import { Mark } from "./mark";

/** Mark and name, language, display settings, and the way to one's own records; the demo line above it. */
export function SiteHeader({ locale }: { locale: Locale }) {
  const t = useTranslations("shell");
  const clock = useTranslations("reminders.clock");
  return (
    <header className="no-print border-b border-line-soft bg-surface">
      <p className="demo-only stripes border-b border-amber px-4 py-1 text-center text-small">
        <strong className="font-semibold">{t("demo.banner")}</strong>{" "}
        <span className="max-sm:hidden">{t("demo.bannerMore")}</span>{" "}
        <a href={localePath(locale, "/demo/clock")} className="demo-clock nowrap">
          {clock("title")}
        </a>
      </p>
      <p className="in-app-only border-b border-line-soft px-4 py-1 text-center text-small">{t("inApp")}</p>
      <nav aria-label={t("navigation")} className="site-nav">
        <a
          href={localePath(locale, "/")}
          aria-label={t("home")}
          className="mr-auto tap gap-2 text-h3 font-semibold text-ink no-underline"
        >
          <Mark />
          <span className="nowrap">{t("name")}</span>
        </a>
        <LanguageLink label={t("otherLanguage")} to={locale === "en" ? "zh-CN" : "en"} />
        <DisplaySettings />
        <a href={localePath(locale, "/attempts")} className="nav-link">
          {t("mine")}
        </a>
      </nav>
    </header>
  );
}
