import { useTranslations } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { use } from "react";
import { LinkButton } from "@/components/elements/link-button";
import { localePath } from "@/messages/locales";

export const dynamic = "force-static";

export default function Home({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = use(params);
  setRequestLocale(locale);
  const t = useTranslations("home");
  return (
    <div className="mx-auto max-w-public px-4 py-12">
      <h1 className="text-hero">{t("hero.title")}</h1>
      <p>{t("hero.lead")}</p>
      <LinkButton href={localePath(locale, "/attempts/new")}>{t("hero.start")}</LinkButton>
    </div>
  );
}
