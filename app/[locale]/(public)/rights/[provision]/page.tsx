import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ProvisionPage } from "@/components/law/provision-page";
import { citedArticles } from "@/domain/law/cited-articles";
import type { Provision } from "@/domain/law/provision";
import { provisionById, STATUTE_BOOK } from "@/domain/law/statute-book";
import { LOCALES, localePath, readPath } from "@/messages/locales";
import { officialArticle } from "@/server/law/official-article";

export const dynamic = "force-static";
export const dynamicParams = false;

type Props = { params: Promise<{ locale: string; provision: string }> };

export function generateStaticParams() {
  return LOCALES.flatMap((locale) => STATUTE_BOOK.map(({ id }) => ({ locale, provision: id })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { provision, locale } = await found(params);
  const path = `/rights/${provision.id}`;
  return {
    title: provision.title[locale],
    description: provision.sentence[locale],
    alternates: { canonical: localePath(locale, path), languages: { "zh-CN": path, en: `/en${path}` } },
  };
}

export default async function Right({ params }: Props) {
  const { provision, locale } = await found(params);
  setRequestLocale(locale);
  return <ProvisionPage provision={provision} articles={articlesOf(provision)} />;
}

async function found(params: Props["params"]) {
  const { locale: asked, provision: id } = await params;
  const provision = provisionById(id);
  if (provision === undefined) notFound();
  return { provision, locale: readPath(`/${asked}`).locale };
}

/** Each cited article of each text that is held, the newest text first, with its official words where they are at hand. */
function articlesOf(provision: Provision) {
  return citedArticles(provision).map(({ article, places }) => ({
    citation: article,
    places,
    lines: officialArticle(article),
  }));
}
