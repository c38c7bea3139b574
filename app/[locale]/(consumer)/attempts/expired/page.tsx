import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { ExpiredPage } from "@/components/attempts/expired-page";
import { endedDraft } from "@/db/reminders/read";
import { dayOfInstant } from "@/domain/time/instant";
import { draftToken, hashOfToken } from "@/server/accounts/draft-cookie";
import { currentActor } from "@/server/accounts/visitor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.expired");
  return { title: t("title") };
}

/** For a browser whose draft ended, and for nobody else: a draft of somebody else ended like one that never was. */
export default async function Expired({ params }: Props) {
  setRequestLocale((await params).locale);
  const [token, actor] = [await draftToken(), await currentActor()];
  const ended = token === undefined ? undefined : await endedDraft(hashOfToken(token), actor.requestId);
  if (ended === undefined) notFound();
  return <ExpiredPage locale={await getLocale()} endedOn={dayOfInstant(new Date(ended).toISOString())} />;
}
