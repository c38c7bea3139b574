import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RightsPage } from "@/components/attempts/rights-page";
import { contradictions } from "@/domain/attempts/contradictions";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { assess } from "@/domain/law/assess";
import { localePath } from "@/messages/locales";
import { loadAttempt } from "../load-attempt";
import { placeOfPointer } from "../pointers";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.rights");
  return { title: t("title") };
}

/** The whole book of rules against the facts so far. */
export default async function Rights({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { attempt, facts, sources, today } = await loadAttempt(id);
  return (
    <RightsPage
      base={localePath(locale, `/attempts/${attempt.id}`)}
      findings={facts === undefined ? [] : assess(facts, today).findings}
      contradictions={facts === undefined ? [] : contradictions(facts, today)}
      facts={facts}
      placeOf={(pointer) => placeOfPointer(pointer, sources)}
      letterReady={letterReady(facts)}
    />
  );
}
