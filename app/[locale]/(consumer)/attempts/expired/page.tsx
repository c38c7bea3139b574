import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { ExpiredPage } from "@/components/attempts/expired-page";
import { dayOfInstant } from "@/domain/time/instant";
import { currentActor } from "@/server/accounts/visitor";
import { endedDraftHere } from "@/server/attempts/ended-draft";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.expired");
  return { title: t("title") };
}

/** For a browser whose draft ended, and for nobody else: a draft of somebody else ended like one that never was. */
export default async function Expired({ params }: Props) {
  setRequestLocale((await params).locale);
  const actor = await currentActor();
  const ended = await endedDraftHere(actor.requestId);
  if (ended === undefined) notFound();
  return <ExpiredPage locale={await getLocale()} endedOn={dayOfInstant(new Date(ended).toISOString())} />;
}
