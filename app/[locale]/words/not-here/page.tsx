import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";

/** The words of every 404, built ahead: see server/web/fault-pages.ts. */
export const dynamic = "force-static";
export const metadata: Metadata = { robots: { index: false } };

export default async function NotHere({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale);
  return <NotFoundPage />;
}
