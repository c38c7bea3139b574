import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { use } from "react";
import { LinkButton } from "@/components/elements/link-button";
import { StairDrawing } from "@/components/shell/stair-drawing";
import { localePath, readPath } from "@/messages/locales";
import { HomeLaw } from "./home-law";
import { HomeSay } from "./home-say";

export const dynamic = "force-static";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return {
    alternates: {
      canonical: localePath(locale, "/"),
      languages: { "zh-CN": "/", en: "/en" },
    },
  };
}

export default function Home({ params }: Props) {
  const { locale } = readPath(`/${use(params).locale}`);
  setRequestLocale(locale);
  const t = useTranslations("home");
  const start = <LinkButton href={localePath(locale, "/attempts/new")}>{t("hero.start")}</LinkButton>;
  return (
    <>
      <section className="border-b border-line-soft bg-surface">
        <div className="mx-auto grid max-w-public gap-8 px-4 py-8 lg:grid-cols-[6fr_7fr] lg:items-center lg:gap-12 lg:py-18">
          <div className="grid gap-4">
            <h1 className="keep-words text-h1 md:text-hero">{t("hero.title")}</h1>
            <p className="text-h3">{t("hero.lead")}</p>
            <p className="prose-measure text-ink-2">{t("hero.what")}</p>
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              {start}
              <a href={localePath(locale, "/resume")} className="tap">
                {t("hero.resume")}
              </a>
            </div>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2">
              {(["free", "noAccount", "minutes", "notGovernment"] as const).map((fact) => (
                <li key={fact} className="fact-item">
                  {t(`hero.facts.${fact}`)}
                </li>
              ))}
            </ul>
          </div>
          <div className="grid grid-cols-2 gap-4 lg:gap-8">
            {(["now", "fair"] as const).map((kind) => (
              <figure key={kind} className="grid content-start gap-2">
                <StairDrawing kind={kind} />
                <figcaption className="text-small text-ink-2">{t(`stairs.${kind}`)}</figcaption>
              </figure>
            ))}
          </div>
        </div>
      </section>

      <div className="mx-auto grid max-w-public gap-12 px-4 py-12 lg:gap-18 lg:py-18">
        <section className="grid gap-4">
          <h2 className="text-h2">{t("ways.title")}</h2>
          <ol className="grid gap-4 md:grid-cols-3">
            {(["record", "rights", "letter"] as const).map((way, index) => (
              <li key={way} className="card p-6">
                <p aria-hidden="true" className="text-h1 font-semibold text-indigo">
                  {index + 1}
                </p>
                <h3 className="text-h3">{t(`ways.${way}.title`)}</h3>
                <p className="mt-2">{t(`ways.${way}.body`)}</p>
              </li>
            ))}
          </ol>
        </section>

        <section className="grid gap-4">
          <h2 className="text-h2">{t("forWhom.title")}</h2>
          <ul className="grid gap-x-8 md:grid-cols-2">
            {(["phone", "callback", "dissuasion", "member", "bot", "refund"] as const).map((item) => (
              <li key={item} className="mark-item">
                {t(`forWhom.items.${item}`)}
              </li>
            ))}
          </ul>
        </section>

        <HomeSay locale={locale} />
        <HomeLaw locale={locale} />

        <section className="grid gap-4">
          <h2 className="text-h2">{t("trust.title")}</h2>
          <dl className="grid gap-x-8 gap-y-6 md:grid-cols-2">
            {(["free", "yours", "honest", "quiet"] as const).map((point) => (
              <div key={point} className="border-l-4 border-bamboo pl-4">
                <dt className="font-semibold">{t(`trust.${point}.title`)}</dt>
                <dd>{t(`trust.${point}.body`)}</dd>
              </div>
            ))}
          </dl>
        </section>

        <p className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line-soft pt-8">
          <span className="text-h3 font-semibold">{t("again")}</span>
          <a href={localePath(locale, "/attempts/new")} className="tap">
            {t("hero.start")}
          </a>
        </p>
      </div>
    </>
  );
}
