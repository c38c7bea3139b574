import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OutboxPage } from "@/components/accounts/outbox-page";
import { listOutbox } from "@/db/accounts/read";
import { currentActor } from "@/server/accounts/visitor";
import { isDemo } from "@/server/web/demo-mode";

type Props = { params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.outbox");
  return { title: t("title") };
}

export default async function Outbox({ params }: Props) {
  if (!isDemo()) notFound();
  const { locale } = await params;
  setRequestLocale(locale);
  const messages = await listOutbox(await currentActor());
  return <OutboxPage messages={messages} />;
}
