import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { localePath } from "@/messages/locales";

/** For children under 14: a parent or guardian fills this in, and nothing was stored. */
export function GuardianPage() {
  const t = useTranslations("attempts.start");
  const locale = useLocale();
  return (
    <PageColumn>
      <h1 className="text-h1">{t("guardianTitle")}</h1>
      <p>{t("guardian1")}</p>
      <p>{t("guardian2")}</p>
      <p>{t("guardian3")}</p>
      <p>
        <LinkButton kind="secondary" href={localePath(locale, "/attempts/new")}>
          {t("guardianBack")}
        </LinkButton>
      </p>
    </PageColumn>
  );
}
