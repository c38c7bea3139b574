import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { readPath } from "@/messages/locales";

/** The words of every 404, built ahead: see server/web/fault-pages.ts. */
export const dynamic = "force-static";
export const metadata: Metadata = { robots: { index: false } };

export default async function NotHere({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = readPath(`/${(await params).locale}`);
  setRequestLocale(locale);
  return <NotFoundPage locale={locale} />;
}
