import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { buttonClass } from "@/components/elements/button-class";
import { PageColumn } from "@/components/elements/page-column";
import { ChannelList } from "@/components/hotlines/channel-list";
import { NumberCheck } from "@/components/hotlines/number-check";
import { hotlineLaw } from "@/domain/hotlines/hotline-law";
import { citationText } from "@/domain/law/citation-text";
import { localePath, readPath } from "@/messages/locales";
import { hotlinesToday } from "@/server/hotlines/list";
import { checkText } from "./actions";
import { MOST_TEXT } from "./places";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = readPath(`/${(await params).locale}`);
  const t = await getTranslations({ locale, namespace: "hotlines" });
  return {
    title: t("title"),
    description: t("lead"),
    alternates: {
      canonical: localePath(locale, "/hotlines"),
      languages: { "zh-CN": "/hotlines", en: "/en/hotlines" },
    },
  };
}

export default async function Hotlines({ params }: Props) {
  const { locale } = readPath(`/${(await params).locale}`);
  setRequestLocale(locale);
  const [t, { list, today }] = await Promise.all([getTranslations("hotlines"), hotlinesToday()]);
  return (
    <PageColumn width="public">
      <div className="grid gap-2">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="prose-measure text-h3">{t("lead")}</p>
      </div>
      <NumberCheck
        ask={checkText}
        label={t("check.label")}
        hint={t("check.hint")}
        send={t("check.send")}
        waiting={t("check.waiting")}
        most={MOST_TEXT}
        buttonClass={buttonClass("primary")}
      />
      <section className="grid gap-2">
        <h2 className="text-h2">{t("advice.title")}</h2>
        <ul className="prose-measure grid list-disc gap-1 pl-6">
          {(["where", "search", "never", "lost"] as const).map((point) => (
            <li key={point}>{t(`advice.${point}`)}</li>
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("list.title")}</h2>
        <p className="prose-measure text-ink-2">{t("list.lead")}</p>
        <ChannelList channels={list.channels} today={today} />
      </section>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("law")}</h2>
        <ul className="prose-measure grid gap-2">
          {hotlineLaw(today).map(({ sentence, citation }) => (
            <li key={citation.act}>
              {sentence[locale]}
              <span className="citation block text-small text-ink-2">{citationText(citation, locale)}</span>
            </li>
          ))}
        </ul>
      </section>
    </PageColumn>
  );
}
