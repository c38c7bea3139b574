import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RightsLibrary } from "@/components/law/rights-library";
import { localePath, readPath } from "@/messages/locales";

export const dynamic = "force-static";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = readPath(`/${(await params).locale}`);
  const t = await getTranslations({ locale, namespace: "rights" });
  return {
    title: t("title"),
    description: t("lead"),
    alternates: {
      canonical: localePath(locale, "/rights"),
      languages: { "zh-CN": "/rights", en: "/en/rights" },
    },
  };
}

export default async function Rights({ params }: Props) {
  setRequestLocale(readPath(`/${(await params).locale}`).locale);
  return <RightsLibrary />;
}
