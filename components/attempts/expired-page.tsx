import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { formatDate } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

/** A draft that ended: what that means, on which day, and the way on. */
export function ExpiredPage({ locale, endedOn }: { locale: string; endedOn: PlainDate }) {
  const t = useTranslations("attempts.expired");
  return (
    <PageColumn>
      <h1 className="text-h1">{t("title")}</h1>
      <p>{t("text")}</p>
      <p className="text-ink-2">
        {t("endedOn", { date: formatDate(endedOn, locale === "en" ? "en" : "zh-CN") })}
      </p>
      <p>
        <LinkButton href={localePath(locale, "/attempts/new")}>{t("start")}</LinkButton>
      </p>
    </PageColumn>
  );
}
