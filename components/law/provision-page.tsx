import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { Details } from "@/components/elements/details";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { OBSTACLES } from "@/domain/attempts/codes";
import { act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { citationList } from "@/domain/law/citation-list";
import { citationText } from "@/domain/law/citation-text";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { OBSTACLE_GROUNDS } from "@/domain/law/obstacle-grounds";
import { PROOFS } from "@/domain/law/proof";
import type { Provision } from "@/domain/law/provision";
import { REQUIREMENTS } from "@/domain/law/requirements";
import { formatDate } from "@/domain/time/format-date";
import { type Locale, localePath } from "@/messages/locales";

export type CitedArticle = {
  readonly citation: Citation;
  /** The paragraphs and items of it that the rule rests on. */
  readonly places: readonly Citation[];
  readonly lines: readonly string[] | undefined;
};

/**
 * What the provider may say and what an authority may order is not for the consumer to say, and a rule that has to be
 * read along with another (fraud, a penalty) does not fit one sentence.
 */
function canBeSaid({ part, beside }: Provision): boolean {
  return (part === "ground" || part === "claim") && beside.length === 0;
}

/** One rule on one sheet: in a sentence, what to say, the article, what limits it, where it is used (LOOK, rights library). */
export function ProvisionPage(props: {
  provision: Provision;
  /** The articles of the versions held, the newest first; without lines where the official text is not at hand. */
  articles: readonly CitedArticle[];
}) {
  const { provision, articles } = props;
  const t = useTranslations("rights");
  const obstacles = useTranslations("attempts.obstacles");
  const locale = useLocale() as Locale;
  const newest = articles.filter(({ citation }) => citation.version === articles[0]?.citation.version);
  const met = OBSTACLES.filter((code) =>
    OBSTACLE_GROUNDS[code].grounds.some((ground) => ground.provision === provision.id),
  );
  const acts = new Set(articles.map(({ citation }) => citation.act));
  const exceptions = EXCEPTIONS.filter((exception) => acts.has(exception.act));
  return (
    <PageColumn>
      <BackLink href={localePath(locale, "/rights")} />
      <h1 className="text-h1">{provision.title[locale]}</h1>
      <p className="text-h3">{provision.sentence[locale]}</p>
      {newest.length > 0 && canBeSaid(provision) && (
        <section className="grid gap-2">
          <h2 className="text-h2">{t("page.say")}</h2>
          <blockquote lang="zh-CN" className="border-l-4 border-bamboo pl-4">
            {t("page.words", {
              citation: citationList(
                newest.flatMap(({ places }) => places),
                "zh-CN",
              ),
              sentence: provision.sentence["zh-CN"].replace(/。$/, ""),
            })}
          </blockquote>
        </section>
      )}
      <section className="grid gap-2">
        <h2 className="text-h2">{t("page.article")}</h2>
        {articles.map(({ citation, lines }) => (
          <div key={`${citation.act} ${citation.version} ${citation.article}`} className="grid gap-1">
            {lines ? (
              <Details summary={citationText(citation, locale)}>
                <div lang="zh-CN" className="grid gap-2">
                  {lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
              </Details>
            ) : (
              <p className="citation">{citationText(citation, locale)}</p>
            )}
            <p className="text-small text-ink-2">
              {t("page.version", { version: citation.version })}
              {" · "}
              <a href={citation.link} rel="noreferrer" className="tap">
                {t("page.official")}
                <span className="sr-only">{act(citation.act).titleZh}</span>
              </a>
            </p>
          </div>
        ))}
        <ul className="grid gap-1 text-small text-ink-2">
          {provision.versions.starts.map(({ from, value }) => (
            <li key={from}>
              {t(`page.from.${value === "repealed" || value === "not-held" ? value : "held"}`, {
                date: formatDate(from, locale),
              })}
            </li>
          ))}
          <li>{t("page.checked", { date: formatDate(provision.versions.verifiedOn, locale) })}</li>
          <li>{t(`page.governedBy.${provision.governedBy}`)}</li>
        </ul>
      </section>
      {(provision.telecomOnly || exceptions.length + provision.requires.length > 0 || provision.caution) && (
        <section className="grid gap-2">
          <h2 className="text-h2">{t("page.limits")}</h2>
          <ul className="grid list-disc gap-1 pl-6">
            {provision.caution && <li>{provision.caution[locale]}</li>}
            {provision.telecomOnly && <li>{t("page.telecomOnly")}</li>}
            {provision.requires.map((key) => (
              <li key={key}>{REQUIREMENTS[key][locale]}</li>
            ))}
            {exceptions.map(({ rule, sentence }) => (
              <li key={rule}>{sentence[locale]}</li>
            ))}
          </ul>
        </section>
      )}
      {met.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-h2">{t("page.use")}</h2>
          <ul>
            {met.map((code) => (
              <li key={code}>
                <a href={`${localePath(locale, "/rights")}#${code}`} className="tap">
                  {obstacles(`${code}.plain`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {provision.proof.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-h2">{t("page.proof")}</h2>
          <ul className="grid list-disc gap-1 pl-6">
            {provision.proof.map((key) => (
              <li key={key}>{PROOFS[key][locale]}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="no-print">
        <LinkButton href={localePath(locale, "/attempts/new")}>{t("page.start")}</LinkButton>
      </p>
      <p className="text-small text-ink-2">{t("notAdvice")}</p>
    </PageColumn>
  );
}
