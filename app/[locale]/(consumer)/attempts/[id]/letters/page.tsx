import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LettersPage } from "@/components/attempts/letters-page";
import { localePath } from "@/messages/locales";
import { makeLetter } from "./actions";
import { loadLetters } from "./load-letters";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.letters");
  return { title: t("title") };
}

/** The letters of an attempt, and the way to the first one. The contact is asked once, before it. */
export default async function Letters({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const loaded = await loadLetters(id);
  const base = localePath(locale, `/attempts/${loaded.attemptId}`);
  if (loaded.ready && loaded.contactMissing && loaded.letters.length === 0) redirect(`${base}/contact`);
  return <LettersPage {...loaded} base={base} make={makeLetter} idempotency={randomUUID()} />;
}
