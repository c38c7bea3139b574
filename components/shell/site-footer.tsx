import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Mark } from "./mark";

type Operator = { name?: string; icp?: string; police?: string; security?: string };

/** Trust furniture: what we never ask for, who we are not, where data live, who runs this. */
export function SiteFooter({ operator }: { operator: Operator }) {
  const t = useTranslations("shell.footer");
  const locale = useLocale();
  const filled = [
    operator.name && t("operator", { name: operator.name }),
    operator.icp && t("icp", { number: operator.icp }),
    operator.police && t("police", { number: operator.police }),
    operator.security && t("security", { contact: operator.security }),
  ].filter((line) => line !== undefined);
  return (
    <footer className="no-print mt-18 border-t border-line-soft bg-surface">
      <div className="mx-auto grid max-w-public gap-2 px-4 py-8 text-small text-ink-2">
        <p className="flex items-start gap-2 text-body font-semibold text-ink">
          <Mark />
          {t("promise")}
        </p>
        <p className="flex flex-wrap gap-x-6">
          {(["rights", "practice", "hotlines", "verify", "cases", "api"] as const).map((page) => (
            <a key={page} href={localePath(locale, `/${page}`)} className="tap">
              {t(`pages.${page}`)}
            </a>
          ))}
        </p>
        <p>{t("notGovernment")}</p>
        <p>{t("dataWhere")}</p>
        <p className="demo-only">{t("dataHere")}</p>
        <p>{t("noThird")}</p>
        {filled.length > 0 && (
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {filled.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
