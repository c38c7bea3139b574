import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageColumn } from "@/components/elements/page-column";
import { localePath } from "@/messages/locales";
import { isDemo } from "@/server/web/demo-mode";

type Props = { params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.sent");
  return { title: t("title") };
}

/** The same words for every address. */
export default async function Sent({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [t, demo] = await Promise.all([getTranslations("accounts.sent"), getTranslations("accounts.demo")]);
  return (
    <PageColumn>
      <h1 className="text-h1">{t("title")}</h1>
      <p>{t("body")}</p>
      <p>
        <a href={localePath(locale, "/sign-in")} className="tap">
          {t("again")}
        </a>
      </p>
      {isDemo() && (
        <p>
          <a href={localePath(locale, "/demo/outbox")} className="tap">
            {demo("outbox")}
          </a>
        </p>
      )}
    </PageColumn>
  );
}
