import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LetterMade } from "@/components/attempts/letter-made";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { operatorAnswer } from "@/domain/routes/deadlines";
import { localePath } from "@/messages/locales";
import { resumeCodeOf, spacedCode } from "@/server/accounts/resume-code";
import { loadLetter } from "../load-letter";

type Props = { params: Promise<{ locale: string; id: string; letterId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.made");
  return { title: t("title") };
}

/** After the letter was made: bookmarkable, the same on every visit. */
export default async function Made({ params }: Props) {
  const { locale, id, letterId } = await params;
  setRequestLocale(locale);
  const { actor, attempt, letter, today } = await loadLetter(id, letterId);
  const telecom = TELECOM_SECTORS.includes(letter.facts.service.sector);
  return (
    <LetterMade
      base={localePath(locale, `/attempts/${attempt.id}`)}
      letterId={letter.id}
      provider={letter.facts.service.provider.name}
      answer={telecom ? operatorAnswer(today) : undefined}
      code={actor.role === "holder" ? spacedCode(resumeCodeOf(attempt.subjectId)) : undefined}
    />
  );
}
