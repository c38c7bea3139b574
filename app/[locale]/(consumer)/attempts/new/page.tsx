import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { GuardianPage } from "@/components/attempts/guardian-page";
import { StartPage } from "@/components/attempts/start-page";
import { startAttempt } from "../actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell, { age }] = await Promise.all([
    getTranslations("attempts.start"),
    getTranslations("shell"),
    searchParams,
  ]);
  if (age === "no") return { title: t("guardianTitle") };
  return { title: age === "missing" ? shell("errorTitle", { title: t("title") }) : t("title") };
}

export default async function NewAttempt({ params, searchParams }: Props) {
  const [{ locale }, { age }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  if (age === "no") return <GuardianPage />;
  return <StartPage start={startAttempt} idempotency={randomUUID()} ageMissing={age === "missing"} />;
}
