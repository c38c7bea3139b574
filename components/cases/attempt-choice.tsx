import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import type { Sector } from "@/domain/attempts/codes";
import { localePath } from "@/messages/locales";

/** Which record to join with, when there are several; the way to a first one when there is none. */
export function AttemptChoice(props: {
  slug: string;
  title: string;
  attempts: readonly { id: string; provider: string; sector: Sector; fits: boolean }[];
}) {
  const t = useTranslations("cases.join");
  const sectors = useTranslations("attempts.sectors");
  const locale = useLocale();
  const home = localePath(locale, `/cases/${props.slug}`);
  return (
    <PageColumn>
      <BackLink href={home} />
      <div className="grid gap-1">
        <h1 className="text-h1">{t(props.attempts.length === 0 ? "noAttempt" : "which")}</h1>
        <p className="text-ink-2">{props.title}</p>
      </div>
      {props.attempts.length === 0 ? (
        <>
          <p>{t("noAttemptText")}</p>
          <p>
            <LinkButton href={localePath(locale, "/attempts/new")}>{t("start")}</LinkButton>
          </p>
        </>
      ) : (
        <ul className="border-t border-line-soft">
          {props.attempts.map(({ id, provider, sector, fits }) => (
            <li key={id} className="border-b border-line-soft py-3">
              <p>{t("attempt", { provider, sector: sectors(sector) })}</p>
              <p className="text-small text-ink-2">{t(`fit.${fits ? "yes" : "no"}`)}</p>
              <a href={`${home}/join?attempt=${id}`} className="tap">
                {t("use")}
                <span className="sr-only">{provider}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </PageColumn>
  );
}
