import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/elements/back-link";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** Which door is open today, which opens when, which to leave alone. */
export function RoutesPage(props: { base: string; today: PlainDate; jump?: ReactNode; children: ReactNode }) {
  const t = useTranslations("routes.page");
  const language = useLocale() as Language;
  return (
    <PageColumn>
      <BackLink href={props.base} />
      <div className="grid gap-2">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
        <p className="text-small text-ink-2">{t("today", { date: formatDate(props.today, language) })}</p>
      </div>
      {props.jump}
      {props.children}
      <p className="text-small text-ink-2">{t("source")}</p>
    </PageColumn>
  );
}

/** Nothing can be said before service and provider are known. */
export function NoRoutesYet({ base }: { base: string }) {
  const t = useTranslations("routes.page");
  return (
    <>
      <p>{t("notYet")}</p>
      <p>
        <LinkButton href={`${base}/service`}>{t("toService")}</LinkButton>
      </p>
    </>
  );
}
