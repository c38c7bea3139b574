import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";

/** One page for "does not exist" and "is not yours", so that neither can be told from the other. */
export function NotFoundPage() {
  const t = useTranslations("errors.notFound");
  const locale = useLocale();
  return (
    <div className="mx-auto grid max-w-consumer gap-4 px-4 py-12">
      <h1 className="text-h1">{t("title")}</h1>
      <p>{t("body")}</p>
      <p>{t("resume")}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a className="tap" href={localePath(locale, "/resume")}>
          {t("resumeLink")}
        </a>
        <a className="tap" href={localePath(locale, "/")}>
          {t("home")}
        </a>
      </p>
    </div>
  );
}
