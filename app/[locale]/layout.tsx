import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { isLocale, LOCALES } from "@/messages/locales";
import { operatorParticulars } from "@/server/web/operator";
import "../globals.css";

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "shell" });
  return {
    title: { default: t("nameLong"), template: `%s · ${t("name")}` },
    description: t("description"),
    icons: { icon: "/mark.svg" },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("shell");
  return (
    <html lang={locale}>
      <head>
        <link rel="stylesheet" href="/preferences.css" />
      </head>
      <body>
        <a href="#main" className="skip-link">
          {t("skip")}
        </a>
        <SiteHeader locale={locale} />
        <main id="main" className="flex-1">
          {children}
        </main>
        <SiteFooter operator={operatorParticulars()} />
      </body>
    </html>
  );
}
