import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LetterPictures } from "@/components/letters/letter-pictures";
import { localePath } from "@/messages/locales";
import { letterPageCount } from "@/server/letters/render-pages";
import { letterOf } from "@/server/letters/stored-letter";
import { loadLetter } from "../load-letter";

type Props = {
  params: Promise<{ locale: string; id: string; letterId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("letters.pictures");
  return { title: t("title") };
}

/** The pages of the letter as pictures, for chat apps; works without script. */
export default async function Pictures({ params, searchParams }: Props) {
  const [{ locale, id, letterId }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const { attempt, letter } = await loadLetter(id, letterId);
  const language = query.language === "en" ? "en" : "zh-CN";
  return (
    <LetterPictures
      letter={`${localePath(locale, `/attempts/${attempt.id}`)}/letters/${letter.id}`}
      language={language}
      pages={await letterPageCount(letterOf(letter, language))}
    />
  );
}
