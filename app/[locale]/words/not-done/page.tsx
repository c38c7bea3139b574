import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { BrokenPage } from "@/components/shell/broken-page";
import { readPath } from "@/messages/locales";
import { REFERENCE_MARK } from "@/messages/reference-mark";

/** The words of every 500, built ahead: see server/web/fault-pages.ts, which puts the reference in. */
export const dynamic = "force-static";
export const metadata: Metadata = { robots: { index: false } };

export default async function NotDone({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = readPath(`/${(await params).locale}`);
  setRequestLocale(locale);
  return <BrokenPage locale={locale} reference={REFERENCE_MARK} />;
}
